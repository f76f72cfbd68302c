package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Presence;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;

/** axe on agreements: asked for, half signed, on paper, ending, taken back. */
class ConsentStatesJourneyTest extends States {
    private static final String NOTHING_OVER_IT =
            """
            () => {
                scrollTo(0, 0);
                const box = document.querySelector('button[name=decision]').getBoundingClientRect();
                const there = document.elementFromPoint(box.left + 20, Math.min(box.top + 10, innerHeight - 1));
                return box.top > innerHeight || there.closest('button[name=decision]') !== null;
            }
            """;

    @Test
    void agreements_asked_for_signed_refused_and_renewed() throws IOException {
        String desk = told("Onzième étage");
        SubjectRef story = Desk.StoryIdOf.desk(desk).ref();
        person(story, NewAppearance.adult("Mme Keïta"));
        person(story, child("Yanis"));
        var nadia = person(story, NewAppearance.adult("Nadia"));
        agrees(nadia);
        endsIn30Days(nadia);
        Person keeper = as(claire);
        keeper.open(desk + "/personnes").sees("Mme Keïta");
        glance.at(keeper, "people of a story");

        String adult = link(keeper);
        glance.at(keeper, "link to sign");
        signsAlone(adult);
        childAndParentsOnOneTelephone(keeper, desk);
        papers(keeper, desk);
        keeper.open(HERE + "/redaction/accords?etat=tous").sees("À redemander avant le");
        glance.at(keeper, "register");
        keeper.open(desk + "/personnes/" + nadia + "?retour=" + HERE + "/redaction/accords");
        glance.at(keeper, "answers of a person");
    }

    private void signsAlone(String link) {
        Person signer = onPhone().open(link).sees("Êtes-vous d’accord");
        glance.at(signer, "agreement to sign");
        signer.press("Je suis d’accord").sees("Écrivez votre nom");
        glance.at(signer, "agreement without a name");
        signer.page.locator("#nom").fill("Aïssatou Keïta");
        signer.press("Je suis d’accord").sees("Vous êtes d’accord");
        glance.at(signer, "agreement signed");
        assertThat(signer.page.evaluate(NOTHING_OVER_IT)).isEqualTo(true);
        signer.open(link + "?avis=changer").sees("Vous êtes d’accord");
        glance.at(signer, "agreement asked for again");
        signer.page.locator("button[value=non]").first().click();
        signer.sees("Vous avez retiré votre accord");
        glance.at(signer, "agreement taken back");
    }

    /** Each hands the telephone to the next; one of them reads Arabic. */
    private void childAndParentsOnOneTelephone(Person keeper, String desk) {
        keeper.open(desk + "/personnes");
        for (String quality : new String[] {"", "mother", "father"}) {
            keeper.page
                    .locator("li:has-text('Yanis') form[action$='/signature'] button")
                    .first()
                    .click();
            keeper.page.waitForURL(Pattern.compile(".*/accords/.*"));
            keeper.page.locator("nav.filters a[lang=ar]").click();
            keeper.page.waitForURL(Pattern.compile(".*/ar/.*"));
            glance.at(keeper, "agreement in Arabic, " + (quality.isEmpty() ? "child" : quality));
            if (!quality.isEmpty()) {
                keeper.page.locator("input[name=qualite][value=" + quality + "]").check();
            }
            keeper.page.locator("#nom").fill("Signataire " + quality);
            keeper.page.locator("button[value=oui]").click();
            keeper.page.waitForSelector(".notice.ok");
            glance.at(keeper, "agreement given in Arabic");
            keeper.page.locator("a.btn.wide").first().click();
            keeper.page.waitForURL(Pattern.compile(".*/personnes.*"));
        }
    }

    private void papers(Person keeper, String desk) throws IOException {
        person(Desk.StoryIdOf.desk(desk).ref(), NewAppearance.adult("Bernard"));
        person(Desk.StoryIdOf.desk(desk).ref(), child("Enzo"));
        keeper.open(desk + "/personnes/papier").sees("Accord de");
        glance.at(keeper, "papers to print");
        keeper.open(desk + "/personnes/signes").sees("Bernard");
        glance.at(keeper, "papers to copy");
        keeper.page
                .locator("#p-photo")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(
                                "papier.jpg", "image/jpeg", jpeg()));
        keeper.page
                .locator("fieldset:has-text('Bernard') input[type=radio][value=oui]")
                .first()
                .check();
        keeper.page.locator("fieldset:has-text('Bernard') input[name$='-nom']").first().fill("");
        keeper.press("J’enregistre ce que dit le papier").sees("Écrivez le nom");
        glance.at(keeper, "papers to look at again");
    }

    @Test
    void an_image_taken_back_without_an_account() {
        String title = "Le préau " + UUID.randomUUID().toString().substring(0, 8);
        String desk = told(title);
        agrees(person(Desk.StoryIdOf.desk(desk).ref(), NewAppearance.adult("Mme Keïta")));
        DRAFTS.proposed(author, desk);
        String page = published(desk);
        Person keita = onPhone().open(page).follow("Je veux retirer mon image");
        keita.press("J’envoie ma demande").sees("réponses à revoir");
        glance.at(keita, "removal to complete");
        keita.fill("Où vous voit-on", "À la fin.").fill("Qui êtes-vous ?", "Aïssatou Keïta");
        keita.fill("Comment vous répondre ?", "au bâtiment C");
        keita.press("J’envoie ma demande").sees("n’est plus sur le site");
        glance.at(keita, "removal at once");
        Person keeper = as(claire).open(HERE + "/redaction/retraits").sees("Aïssatou Keïta");
        glance.at(keeper, "removals to answer");
        keeper.open(desk + "/personnes").sees("Quelqu’un a demandé à être retiré");
        glance.at(keeper, "people while somebody waits");

        assertThat(new Browser(port).get(page).status()).isIn(404, 410);
    }

    private static NewAppearance child(String name) {
        return new NewAppearance(
                name, 12, true, Presence.SEEN_AND_HEARD, "de 2:10 à 3:40", true, null);
    }

    /** Five years pass. */
    private void endsIn30Days(org.parvis.credits.AppearanceId person) {
        var end = Instant.now().plusSeconds(30L * 24 * 3600).atOffset(ZoneOffset.UTC);
        db.sql("UPDATE credits.signature SET expires_at = ? WHERE appearance_id = ?")
                .params(end, person.value())
                .update();
        db.sql("UPDATE credits.appearance SET expires_at = ? WHERE id = ?")
                .params(end, person.value())
                .update();
    }

    private static String link(Person keeper) {
        keeper.page.locator("form[action$='/lien'] button").first().click();
        keeper.page.waitForSelector("#lien");
        return keeper.page.locator("#lien").inputValue();
    }
}
