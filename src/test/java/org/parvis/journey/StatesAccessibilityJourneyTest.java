package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Recordings;
import org.parvis.world.Browser;

/**
 * axe on the pages of the newsroom that {@code EveryPageJourneyTest} cannot reach, because they
 * need a state that people bring about: running votes, remarks, photographs chosen.
 */
class StatesAccessibilityJourneyTest extends States {
    private static final String TELEPHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";

    /** A microphone that hears nothing: the browser of the tests has none. */
    private static final String MICROPHONE =
            "navigator.mediaDevices.getUserMedia = async () => new AudioContext().createMediaStreamDestination().stream;";

    @Test
    void a_story_remarked_changed_and_agreed_to() {
        String desk = DRAFTS.begun(author, "son");
        new Recordings(media).sound(here(), paulo.id(), desk, 2);
        DRAFTS.told(author, desk, "La loge", "On ouvre à six heures.");
        nobodyIsSeen(desk);
        DRAFTS.proposed(author, desk);
        remark(desk, "Qui parle ici ?", "0:01");
        Person facilitator = as(claire).open(desk + "/relecture").sees("Qui parle ici ?");
        glance.at(facilitator, "sound with a remark");
        Person writer = as(paulo).open(desk + "/raconter").sees("Qui parle ici ?");
        glance.at(writer, "remarks as the author reads them");
        writer.open(desk + "/lignes?langue=fr");
        glance.at(writer, "captions not begun");
        keepLines(desk);
        writer.open(desk + "/lignes?langue=fr").page.waitForSelector(".cues textarea");
        glance.at(writer, "captions with lines");
        easy(reviewer, desk, "La loge de M. Ferreira");
        writer.open(desk);
        glance.at(writer, "a changed text to agree to");
        facilitator.open(desk + "/relecture").sees("En bref");
        glance.at(facilitator, "short text to re-read");
        reviewer.get(desk + "/relecture");
        reviewer.post(desk + "/retour", "motif", "Dites dans quelle rue.");
        writer.open(desk).sees("Dites dans quelle rue");
        glance.at(writer, "returned with a reason");
    }

    @Test
    void a_private_link_with_remarks() {
        String title = "Le fournil " + UUID.randomUUID();
        Browser nadia = new Browser(port);
        String link =
                nadia.post(
                                HERE + "/participer/texte/sans-compte",
                                "prenom",
                                "Nadia",
                                "titre",
                                title,
                                "texte",
                                "Il sent bon.",
                                "reponse",
                                "aucune")
                        .location()
                        .replace("?fait=ouvert", "");
        Person sender = onPhone().open(link);
        glance.at(sender, "private link, just opened");
        sender.page.locator("input[name=seen][value=NO]").check();
        sender.page.locator("input[name=oeuvre]").check();
        sender.page.locator("button[value=envoi]").click();
        sender.page.waitForURL(Pattern.compile(".*fait=.*"));
        Person facilitator = as(claire).open(HERE + "/redaction/a-relire").follow(title);
        facilitator.page.waitForURL(Pattern.compile(".*/relecture"));
        glance.at(facilitator, "proposed without an account");
        String path = facilitator.page.url().replaceFirst(".*localhost:\\d+", "");
        remark(path.replaceFirst("/relecture.*", ""), "Qui ouvre la porte ?", "");
        sender.open(link).sees("Qui ouvre la porte ?");
        glance.at(sender, "private link with a remark");
    }

    @Test
    void readings_of_a_story() {
        String desk = told("Le banc lu");
        nobodyIsSeen(desk);
        DRAFTS.proposed(author, desk);
        String page = published(desk);
        Person neighbour = onPhone();
        // a browser that says it has no screen is taken for a robot, and robots do not count
        neighbour.page.setExtraHTTPHeaders(Map.of("User-Agent", TELEPHONE));
        neighbour.open(page).sees("Le banc lu").page.waitForTimeout(1500);
        Person facilitator = as(claire);
        for (int tries = 0; tries < 20; tries++) {
            facilitator.open(HERE + "/redaction/audience");
            if (facilitator.page.getByText("Le banc lu").count() > 0) {
                break;
            }
            facilitator.page.waitForTimeout(500);
        }
        facilitator.sees("Le banc lu");
        glance.at(facilitator, "readings");
        facilitator.open(desk);
        glance.at(facilitator, "readings of one story");
    }

    @Test
    void a_conference_while_people_vote() {
        for (String idea : new String[] {"Filmer le marché", "Écouter la laverie"}) {
            new Browser(port).post(HERE + "/idees", "idee", idea, "prenom", "Nadia");
        }
        Person screen = as(claire).open(HERE + "/redaction/idees").sees("Filmer le marché");
        reviewer.get(HERE + "/redaction/idees");
        // one that others left open may stand at an idea that is decided already
        reviewer.post(conference() + "/fin");
        String meeting = conference();
        screen.open(meeting);
        String code = screen.page.locator(".door .code").textContent();
        Person ines = onPhone().open(HERE + "/conference/" + code.strip());
        glance.at(ines, "a telephone at the door of the conference");
        ines.page.locator("input[name=prenom]").fill("Inès");
        ines.page.locator("main form button.btn").first().click();
        ines.page.waitForSelector("button[name=voix], input[name=voix]");
        glance.at(ines, "a telephone that votes");
        ines.page.locator("button[name=voix]").first().click();
        ines.page.waitForSelector("button[name=voix][aria-pressed=true]");
        glance.at(ines, "a telephone that has voted");
        screen.open(meeting)
                .page
                .waitForFunction(
                        "() => [...document.querySelectorAll('.voices dd')].some((one) => one.textContent.trim() === '1')");
        glance.at(screen, "the shared screen with voices");
        reviewer.get(meeting);
        String minutes = reviewer.post(meeting + "/fin").location();
        screen.open(minutes);
        glance.at(screen, "minutes");
    }

    private String conference() {
        return reviewer.post(HERE + "/redaction/conference", "lieu", "Au local").location();
    }

    @Test
    void photographs_chosen_and_a_recorder_open() throws IOException {
        Person ines = onPhone().open(HERE + "/participer/photos/sans-compte");
        ines.page.waitForSelector("[data-compose][data-ready]", attached());
        byte[] photo = jpeg();
        ines.page
                .locator("#fichier")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload[] {
                            new com.microsoft.playwright.options.FilePayload(
                                    "un.jpg", "image/jpeg", photo),
                            new com.microsoft.playwright.options.FilePayload(
                                    "deux.jpg", "image/jpeg", photo)
                        });
        Locator files = ines.page.locator("[data-files] > li");
        files.nth(1).waitFor();
        glance.at(ines, "photographs chosen");
        Person voice = onPhone();
        voice.page.addInitScript(MICROPHONE);
        voice.open(HERE + "/participer/son/sans-compte");
        voice.page.waitForSelector("[data-compose][data-ready]", attached());
        voice.press("J’enregistre ma voix");
        voice.page.waitForTimeout(1500);
        glance.at(voice, "recorder open");
        Person member = as(paulo).open(HERE + "/participer/photos");
        member.page.locator("main form button.btn").first().click();
        member.page.waitForURL(Pattern.compile(".*/raconter"));
        glance.at(member, "photographs with an account");
    }

    private static com.microsoft.playwright.Page.WaitForSelectorOptions attached() {
        return new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private void keepLines(String desk) {
        Browser.Answer lines = author.get(desk + "/lignes?langue=fr");
        Browser.Answer kept =
                author.post(
                        desk + "/lignes",
                        "langue",
                        "fr",
                        "etat",
                        lines.page().select("[name=etat]").attr("value"),
                        "premiere",
                        "0",
                        "nombre",
                        "0",
                        "debut",
                        "0:00",
                        "fin",
                        "0:01",
                        "texte",
                        "Bonjour.",
                        "repere",
                        "",
                        "faire",
                        "");
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    }

    private static void easy(Browser who, String desk, String title) {
        String version =
                who.get(desk + "/raconter").page().select("input[name=version]").attr("value");
        who.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                title,
                "body",
                "On ouvre à sept heures.",
                "easy",
                "La loge ouvre à sept heures.",
                "seen",
                "NO");
    }
}
