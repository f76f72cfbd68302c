package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;

/** The thread: from the telephone of a resident to the screen of the neighbourhood, and back. */
class ThreadJourneyTest extends Journey {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Le linge de Mme Costa " + mark;

    @Test
    void a_film_goes_from_a_phone_to_the_portal_and_away_again() {
        Person facilitator = withRole(atDesk(), Role.FACILITATOR);
        Person resident = onPhone();
        comesInWithTheCode(resident, opensTheDoor(facilitator));

        sendsAFilm(resident);
        namesPeopleAndCrew(resident);
        resident.tick("C’est moi qui ai filmé").tick("Il n’y a pas de musique du commerce");
        resident.press("J’envoie à la rédaction").sees("est parti à la rédaction");
        String desk =
                resident.page.url().replaceFirst("\\?.*", "").replaceFirst(".*localhost:\\d+", "");

        watchesAndAsksForAChange(facilitator, desk);
        changesAndSendsAgain(resident, desk);
        collectsConsents(facilitator, desk);
        addsCaptionsAndAPlace(facilitator, desk);
        resident.open(desk).press("Je suis d’accord").sees("Votre accord est noté");
        facilitator.open(desk + "/relecture").press("Je publie").sees("est en ligne");

        String film = isEverywhereWithinASecond();
        playsThroughHls(film);
        vanishesWhenWithdrawn(resident, desk, film);
    }

    private static List<String> opensTheDoor(Person facilitator) {
        facilitator.open("/grand-palier/redaction/code");
        facilitator.page.locator("main form button").first().click();
        return facilitator.page.locator(".wallcode li").allInnerTexts();
    }

    private void comesInWithTheCode(Person resident, List<String> words) {
        assertThat(words).hasSize(3);
        resident.open("/grand-palier");
        resident.follow("Une vidéo");
        resident.fill("Le code de mon atelier", String.join(" ", words));
        resident.fill("Mon prénom", "Paulo " + mark).press("J’entre avec le code");
        resident.press("Je commence").sees("Votre vidéo");
        assertNothingOverflows(resident);
    }

    private void sendsAFilm(Person resident) {
        resident.attach("Le film", Works.film());
        resident.fill("Un titre", title);
        resident.fill("Ça raconte quoi ?", "Elle étend à la corde depuis 1988.");
        resident.page.locator("input[name=seen][value=YES]").check();
        resident.sees("VID_20261121_161204.mp4");
        resident.page.waitForFunction(
                "() => document.querySelector('[data-state=done]') || document.querySelector('#fichiers .upload')");
        resident.press("Je continue").sees("Les accords, puis c’est parti");
    }

    private static void namesPeopleAndCrew(Person resident) {
        addsPerson(resident, "Mme Costa", "");
        addsPerson(resident, "Son petit-fils", "9");
        resident.page
                .locator(
                        "summary",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("L’équipe"))
                .click();
        resident.page.locator("#name-0").fill("Paulo");
        resident.page.locator("#role-0").selectOption("camera");
        resident.page.locator("#equipe button.btn[type=submit]:not([name])").click();
        resident.sees("Mme Costa");
    }

    private static void addsPerson(Person resident, String name, String age) {
        resident.page.locator("#personnes details.fold > summary").last().click();
        resident.page.locator("#personne-nom").fill(name);
        resident.page.locator("#personne-age").fill(age);
        resident.press("J’ajoute cette personne").sees(name);
    }

    private void watchesAndAsksForAChange(Person facilitator, String desk) {
        facilitator.open("/grand-palier/redaction").sees(title);
        facilitator.open(desk + "/relecture").waitsFor("section.player").watches();
        facilitator.fill(
                "Ce qu’il faut retoucher", "Dites dans quelle rue c’est, s’il vous plaît.");
        facilitator.press("Je demande une retouche").sees("La demande de retouche est partie");
    }

    private static void changesAndSendsAgain(Person resident, String desk) {
        resident.open(desk).sees("Dites dans quelle rue c’est");
        resident.open(desk + "/raconter").fill("Le lieu", "Allée des Mésanges");
        resident.press("Je continue")
                .press("J’envoie à la rédaction")
                .sees("est parti à la rédaction");
    }

    private void collectsConsents(Person facilitator, String desk) {
        // Mme Costa, then the child, the mother and the father
        List<String> qualities = List.of("", "", "mother", "father");
        for (String quality : qualities) {
            facilitator.open(desk + "/relecture");
            facilitator.page.locator("form[action$='/lien'] button").first().click();
            String link = facilitator.page.locator("#lien").inputValue();
            Person signer = onPhone().open(link);
            if (!quality.isEmpty()) {
                signer.page.locator("input[name=qualite][value=" + quality + "]").check();
            }
            signer.page.locator("#nom").fill("Signataire " + quality);
            signer.press("Je suis d’accord").sees("Vous êtes d’accord");
        }
        facilitator.open(desk + "/relecture");
        assertThat(facilitator.page.locator("form[action$='/lien'] button").count()).isZero();
    }

    private static void addsCaptionsAndAPlace(Person facilitator, String desk) {
        facilitator
                .open(desk + "/sous-titres")
                .attach("Le fichier de sous-titres", Works.captions());
        facilitator.press("J’envoie les sous-titres").sees("sont gardé");
        facilitator.open(desk + "/raconter").fill("Le lieu", "6, allée des Mésanges");
        facilitator.press("Je garde pour plus tard").page.waitForURL("**?fait=garde");
        facilitator.open(desk + "/relecture").sees("attend l’accord de l’auteur");
    }

    private String isEverywhereWithinASecond() {
        Browser reader = new Browser(port);
        Instant published = Instant.now();
        for (String path :
                List.of(
                        "/grand-palier",
                        "/grand-palier/voir",
                        "/grand-palier/chercher?q=linge+" + mark,
                        "/grand-palier/flux.atom")) {
            assertThat(reader.get(path).page().text()).as(path).contains(title);
        }
        assertThat(Duration.between(published, Instant.now())).isLessThan(Duration.ofSeconds(5));
        return reader.get("/grand-palier/voir")
                .page()
                .select("a:contains(" + title + ")")
                .attr("href");
    }

    private void playsThroughHls(String film) {
        // a film is shown as soon as one size is ready; the sound alone comes with the others
        Person neighbour = onPhone().open(film).waitsFor(".weights a:has-text('Le son seul')");
        neighbour.watches();
        assertThat(
                        String.valueOf(
                                neighbour.page.evaluate(
                                        "document.querySelector('video').currentSrc")))
                // hls.js feeds a blob; a browser that reads HLS by itself takes the list
                .matches("blob:.+|.+/film\\.m3u8");
        assertThat(neighbour.page.locator("video track[kind=captions]").count()).isEqualTo(1);
        // captions may be on from the start: pressing would put them off
        if (!"true"
                .equals(
                        neighbour
                                .page
                                .locator("[data-do=captions]")
                                .getAttribute("aria-pressed"))) {
            neighbour.page.locator("[data-do=captions]").click();
        }
        neighbour.page.waitForFunction(
                "() => [...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.cues && t.cues.length)");
        neighbour.sees("Le son seul");
        assertThat(neighbour.page.locator("#texte").count()).isPositive();
        assertNothingOverflows(neighbour);
    }

    private void vanishesWhenWithdrawn(Person resident, String desk, String film) {
        Browser reader = new Browser(port);
        String hls = reader.get(film).page().select("[data-hls]").attr("data-hls");
        assertThat(reader.get(hls).status()).isEqualTo(200);

        resident.open(desk).unfold("Je veux retirer mon récit");
        resident.fill("Pourquoi le retirer ?", "Mme Costa préfère.").press("Je le retire");
        resident.sees("n’est plus en ligne");

        assertThat(reader.get("/grand-palier").body()).doesNotContain(title);
        assertThat(reader.get("/grand-palier/flux.atom").body()).doesNotContain(title);
        assertThat(reader.get(film).status()).isIn(404, 410);
        assertThat(reader.get(hls).status()).isEqualTo(404);
    }

    private static void assertNothingOverflows(Person person) {
        assertThat(person.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
