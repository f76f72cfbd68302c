package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;

/** From the enrolment to the credits: the workshop book writes the rest by itself. */
class WorkshopJourneyTest extends Journey {
    private static final String DESK = "/grand-palier/redaction/";

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String ines = "Inès " + mark;
    private final String yanis = "Yanis " + mark;
    private final String keita = "Aminata Keïta " + mark;
    private final String title = "Garde de nuit " + mark;
    private final List<String> typed = new ArrayList<>();

    @Test
    void the_thread_from_the_enrolment_to_the_figures() {
        Person facilitator = withRole(atDesk(), Role.FACILITATOR);
        String group = createsAProgrammeAndEnrols(facilitator);
        String session = callsTheRoll(facilitator, group);
        String production = prepares(facilitator, session);
        signsAtTheShoot(facilitator, production);

        String story = bringsTheCut(facilitator, production);

        consentIsMissing(story);
        signs(withRole(atDesk(), Role.EDITOR), story);
        publishes(story);
        facilitator.open(DESK + "productions").sees(title);
        String film = publicAddress();
        assertThat(new Browser(port).get(film).body()).contains(ines, yanis);
        portfolioHoldsTheFilm(facilitator, session, film);
        figuresCount(facilitator);
        assertThat(typed).doesNotHaveDuplicates();
    }

    private String createsAProgrammeAndEnrols(Person person) {
        person.open(DESK + "ateliers/nouveau");
        person.fill("Titre exact", "Je filme " + mark).fill("Lieu habituel", "Local du 6");
        person.page
                .locator("#du")
                .fill(LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(50).toString());
        person.page
                .locator("#au")
                .fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(150).toString());
        person.press("Je crée le programme et ses séances");
        String group =
                person.page.locator("a[href*='/ateliers/groupes/']").first().getAttribute("href");
        person.open(group);
        type(person.page.locator("#noms"), ines + "\n" + yanis + "\n" + keita);
        person.press("J’inscris").sees(keita);
        person.follow(yanis).fill("Année de naissance", "2011").press("J’enregistre");
        return group;
    }

    private void type(Locator field, String names) {
        typed.addAll(names.lines().toList());
        field.fill(names);
    }

    private String callsTheRoll(Person person, String group) {
        person.open(group + "/dates");
        String session =
                person.page.locator("a[href*='/ateliers/seances/']").first().getAttribute("href");
        person.open(session).press("Tout le monde est là").sees("C’est gardé.");
        post(person, ines).selectOption("camera");
        post(person, yanis).selectOption("sound");
        person.page.locator("#seance p.row button.btn:not(.line)").last().click();
        person.sees("Première fois à ce poste");
        return session;
    }

    private static Locator post(Person person, String name) {
        return person.field("Poste de " + name);
    }

    private String prepares(Person person, String session) {
        person.open(DESK + "productions").fill("Titre de travail", title);
        person.page.locator("#groupe").selectOption(groupOption(person));
        person.page.locator("form[action$='/productions'] button").last().click();
        person.page
                .locator("#seance")
                .selectOption(session.replaceFirst(".*/([0-9a-f-]{36}).*", "$1"));
        person.page.locator("form[action$='/jours'] button").click();
        String production = person.page.url();
        face(person, yanis).check();
        face(person, keita).check();
        person.page.locator("form[action$='/visages'] button").click();
        person.sees("Je fais signer les accords");
        return production;
    }

    private String groupOption(Person person) {
        return person.page
                .locator("#groupe option")
                .filter(new Locator.FilterOptions().setHasText("Je filme " + mark))
                .first()
                .getAttribute("value");
    }

    private static Locator face(Person person, String name) {
        return person.page
                .locator("form[action$='/visages'] label")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input");
    }

    /** Mme Keïta signs on the day; the parents of Yanis are not there. */
    private void signsAtTheShoot(Person facilitator, String production) {
        facilitator.open(production).follow("Je fais signer les accords").sees(keita);
        facilitator
                .page
                .locator("[id^=personne-], li, article")
                .filter(new Locator.FilterOptions().setHasText(keita))
                .locator("form[action$='/lien'] button")
                .first()
                .click();
        onPhoneSigns(facilitator.page.locator("#lien").inputValue(), "");
        facilitator.open(production);
        assertThat(facilitator.page.locator(".chip.ok").count()).isEqualTo(1);
    }

    private void onPhoneSigns(String link, String quality) {
        Person signer = onPhone().open(link);
        if (!quality.isEmpty()) {
            signer.page.locator("input[name=qualite][value=" + quality + "]").check();
        }
        signer.page.locator("#nom").fill("Signataire " + quality);
        signer.press("Je suis d’accord").sees("Vous êtes d’accord");
    }

    private String bringsTheCut(Person person, String production) {
        person.open(production);
        person.page.locator("form[action$='/recit'] button").click();
        person.attach("Le film", Works.film());
        person.fill("Le lieu", "6, allée des Mésanges");
        person.page.waitForFunction(
                "() => document.querySelector('[data-state=done]') || document.querySelector('#fichiers .upload')");
        String story = person.page.url().replaceFirst("/raconter.*", "");
        person.press("Je continue").sees(yanis).sees(keita);
        assertThat(person.page.locator("#equipe input[name='name-0']").inputValue())
                .isIn(ines, yanis);
        person.tick("C’est moi qui ai filmé").tick("Il n’y a pas de musique du commerce");
        person.press("J’envoie à la rédaction").sees("est parti à la rédaction");
        person.open(story + "/relecture").waitsFor("section.player");
        person.open(story + "/sous-titres")
                .attach("Le fichier de sous-titres", Works.captions())
                .press("J’envoie les sous-titres")
                .sees("sont gardé");
        return story;
    }

    private void consentIsMissing(String story) {
        Person editor = withRole(atDesk(), Role.EDITOR);
        editor.open(story + "/relecture");
        assertThat(editor.page.getByRole(AriaRole.BUTTON, button("Je publie")).count()).isZero();
        assertThat(editor.page.locator("[aria-disabled=true]").count()).isPositive();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Yanis, his mother, his father; Mme Keïta has signed already. */
    private void signs(Person editor, String story) {
        for (String quality : List.of("", "mother", "father")) {
            editor.open(story + "/relecture");
            editor.page.locator("form[action$='/lien'] button").first().click();
            onPhoneSigns(editor.page.locator("#lien").inputValue(), quality);
        }
        editor.open(story + "/relecture");
        assertThat(editor.page.locator("form[action$='/lien'] button").count()).isZero();
    }

    private void publishes(String story) {
        Person editor = withRole(atDesk(), Role.EDITOR);
        editor.open(story + "/relecture").press("Je publie").sees("est en ligne");
    }

    private String publicAddress() {
        return new Browser(port)
                .get("/grand-palier/voir")
                .page()
                .select("a:contains(" + title + ")")
                .attr("href");
    }

    private void portfolioHoldsTheFilm(Person facilitator, String session, String film) {
        facilitator.open(session + "/acquis");
        facilitator.field("A aidé quelqu’un : " + ines).check();
        facilitator.press("J’enregistre");
        facilitator.open(session + "/acquis").follow(ines);
        facilitator.press("Je fais l’adresse de son carnet");
        String mine = facilitator.page.locator("#adresse").inputValue();
        Person owner = onPhone().open(mine).sees(title).sees("A aidé quelqu’un");
        assertThat(owner.page.locator("a[href$='" + film + "']").count()).isEqualTo(1);
        assertThat(owner.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void figuresCount(Person person) {
        person.open(DESK + "ateliers/chiffres");
        String programme =
                person.page
                        .locator("#programme option")
                        .filter(new Locator.FilterOptions().setHasText("Je filme " + mark))
                        .getAttribute("value");
        person.open(DESK + "ateliers/chiffres?programme=" + programme);
        assertThat(figure(person, "Personnes différentes")).isEqualTo("3");
        assertThat(figure(person, "Films et sons en ligne")).isEqualTo("1");
        assertThat(figure(person, "Premières fois à un poste")).isEqualTo("2");
    }

    private static String figure(Person person, String label) {
        return person.page
                .locator(".figures tr")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last()
                .locator("td.n")
                .last()
                .innerText();
    }
}
