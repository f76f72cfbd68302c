package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Credits;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.RecordedBy;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way of a story, as a browser without script goes it. */
@ServerTest
class ThreadTest {
    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired Credits credits;
    @Autowired Mailer mailer;
    @LocalServerPort int port;

    private Account paulo;
    private Account claire;
    private Browser author;
    private Browser reviewer;

    @BeforeEach
    void two_people_arrive() {
        Newcomers newcomers = new Newcomers(accounts, port);
        paulo = newcomers.somebody("Paulo Costa", world.grandPalier.id(), Role.CONTRIBUTOR);
        claire = newcomers.somebody("Claire Vannier", world.grandPalier.id(), Role.FACILITATOR);
        author = newcomers.browserOf(paulo);
        reviewer = newcomers.browserOf(claire);
        // a page with a form, whose token the next one carries
        author.get("/grand-palier/participer/texte");
        reviewer.get("/grand-palier/participer/texte");
    }

    @Test
    void a_testimony_goes_from_the_first_word_to_the_screen_and_back() {
        String title = "La corde de " + UUID.randomUUID();
        String desk = begun("temoignage");
        told(desk, title, "Mon père transportait du sable.\n\n> Un grand tenait la corde.");
        Browser.Answer sent = proposed(desk);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(author.get(sent.location()).body())
                .contains("Proposé", "est parti à la rédaction");

        assertThat(reviewer.get("/grand-palier/redaction").body()).contains(title);
        assertThat(reviewer.post(desk + "/retour", "motif", "").status()).isEqualTo(422);
        assertThat(reviewer.post(desk + "/retour", "motif", "Qui tenait la corde ?").status())
                .isEqualTo(303);
        assertThat(author.get(desk).body()).contains("À revoir", "Qui tenait la corde ?");
        told(desk, title, "Mon frère tenait la corde.");
        proposed(desk);
        nobodyIsSeen(desk);

        Browser.Answer published = reviewer.post(desk + "/publication");
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        Browser.Answer toast = reviewer.get(published.location());
        String public_ = toast.page().select(".toast a").attr("href");
        assertThat(toast.page().select(".toast[role=status]").text())
                .contains("est en ligne", "J’annule");
        Browser.Answer page = new Browser(port).get(public_);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).contains(title);
        assertThat(page.body())
                .contains("Mon frère tenait la corde.", "Paulo C.")
                .doesNotContain("Costa");
        assertThat(page.body()).doesNotContain("06 12 34 56 78");

        Browser.Answer withdrawn = reviewer.post(desk + "/retrait", "motif", "Une erreur.");
        assertThat(withdrawn.status()).isEqualTo(303);
        assertThat(new Browser(port).get(public_).status()).isEqualTo(404);
        assertThat(author.get(desk).body()).contains("Retiré", "Une erreur.");
        assertThat(lettersTo(paulo)).hasSize(3);
    }

    @Test
    void nothing_is_published_while_a_consent_is_missing() {
        String desk = begun("texte");
        told(desk, "Le banc " + UUID.randomUUID(), "Un texte.");
        proposed(desk);
        AppearanceId someone =
                credits.addAppearance(
                        world.grandPalier.id(),
                        StoryIdOf.desk(desk).ref(),
                        NewAppearance.adult("Mme Costa"),
                        new RecordedBy(paulo.id().value(), paulo.name()));

        Browser.Answer refused = reviewer.post(desk + "/publication");

        assertThat(someone).isNotNull();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Il manque l’accord d’une personne");
        assertThat(refused.page().select("[aria-disabled=true]").text()).contains("Je publie");
    }

    @Test
    void the_author_agrees_again_after_somebody_else_changed_the_text() {
        String desk = begun("texte");
        told(desk, "La loge " + UUID.randomUUID(), "Un texte.");
        proposed(desk);
        nobodyIsSeen(desk);
        reviewer.get(desk + "/raconter");
        told(reviewer, desk, "La loge, corrigée", "Un texte corrigé.");

        Browser.Answer refused = reviewer.post(desk + "/publication");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("pas encore donné son accord");
        assertThat(author.get(desk).body()).contains("Je suis d’accord");
        assertThat(author.post(desk + "/accord-auteur").status()).isEqualTo(303);

        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);
    }

    @Test
    void whoever_writes_alone_does_not_publish_alone() {
        String desk = begun(reviewer, "texte");
        told(reviewer, desk, "Seule " + UUID.randomUUID(), "Un texte.");
        proposed(reviewer, desk);

        Browser.Answer refused = reviewer.post(desk + "/publication");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Personne ne publie seul");
    }

    @Test
    void what_readers_see_does_not_move_until_the_correction_is_published() {
        String title = "Le bus " + UUID.randomUUID();
        String desk = begun("texte");
        told(desk, title, "Avant.");
        proposed(desk);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));
        author.get(desk + "/raconter");
        told(desk, title + " bis", "Après.");

        assertThat(new Browser(port).get(address).body())
                .contains("Avant.")
                .doesNotContain("Après.");
        Browser.Answer corrected = reviewer.post(desk + "/publication");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(303);

        Browser.Answer old = new Browser(port).get(address);
        assertThat(old.status()).isEqualTo(301);
        assertThat(new Browser(port).get(old.location()).body()).contains("Après.");
    }

    @Test
    void two_people_in_one_text_lose_nothing() {
        String desk = begun("texte");
        told(desk, "Un titre", "Le premier texte.");
        String seen = version(author.get(desk + "/raconter"));
        reviewer.get(desk + "/raconter");
        told(reviewer, desk, "Un titre", "Le texte de Claire.");

        Browser.Answer collision = tell(author, desk, seen, "Un titre", "Le texte de Paulo.");
        Browser.Answer saved =
                author.post(desk + "/brouillon", "version", seen, "title", "Autre", "body", "x");

        assertThat(collision.status()).isEqualTo(409);
        assertThat(collision.body())
                .contains("Le texte de Paulo.", "Le texte de Claire.", "Je garde mon texte");
        assertThat(saved.status()).isEqualTo(409);
        assertThat(author.get(desk + "/raconter").body()).contains("Le texte de Claire.");
    }

    @Test
    void what_is_typed_is_kept_and_a_missing_title_is_said_kindly() {
        String desk = begun("texte");

        Browser.Answer kept =
                author.post(desk + "/brouillon", "version", "1", "title", "", "body", "Un début.");
        Browser.Answer without = tell(author, desk, "2", "", "Un début.");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"version\":2");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#title-e").text()).contains("Il manque un titre");
        assertThat(without.page().select("textarea[name=body]").text()).isEqualTo("Un début.");
    }

    @Test
    void no_script_comes_out_of_any_field() {
        String evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        String desk = begun("texte");
        String version = version(author.get(desk + "/raconter"));
        author.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                "T" + evil,
                "body",
                evil
                        + "\n\n## "
                        + evil
                        + "\n\n> "
                        + evil
                        + "\n\n- "
                        + evil
                        + "\n\n[x](javascript:alert(3))",
                "standfirst",
                evil,
                "place",
                evil,
                "themes",
                evil,
                "easy",
                evil,
                "phone",
                "06 12 34 56 78");
        author.post(desk + "/proposition", "nom", "CHOSEN", "choisi", evil, "oeuvre", "true");
        nobodyIsSeen(desk);
        reviewer.post(desk + "/retour", "motif", evil);
        proposed(desk, "CHOSEN", evil);

        Browser.Answer published = reviewer.post(desk + "/publication");
        String address = address(published);

        for (String path :
                List.of(
                        desk,
                        desk + "/raconter",
                        desk + "/accords",
                        desk + "/relecture",
                        address)) {
            Browser.Answer answer = reviewer.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("script:not([src])")).as(path).isEmpty();
            assertThat(answer.page().select("[onerror], [onclick], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void a_story_of_this_portal_is_not_in_the_other() {
        String desk = begun("texte");
        told(desk, "Ici", "Un texte.");
        Newcomers newcomers = new Newcomers(accounts, port);
        Account other = newcomers.somebody("Nour", world.quai9.id(), Role.EDITOR);
        Browser elsewhere = newcomers.browserOf(other);
        String there = desk.replace("/grand-palier", "/quai-9");
        elsewhere.get("/quai-9/participer/texte");

        for (String page : List.of("", "/raconter", "/accords", "/relecture")) {
            assertThat(elsewhere.get(there + page).status()).as(page).isEqualTo(404);
        }
        for (String noun :
                List.of(
                        "raconter",
                        "brouillon",
                        "proposition",
                        "retour",
                        "pret",
                        "publication",
                        "retrait",
                        "accord-auteur",
                        "abandon")) {
            assertThat(elsewhere.post(there + "/" + noun, "motif", "x").status())
                    .as(noun)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_stranger_to_a_draft_does_not_see_it() {
        String desk = begun("texte");
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser neighbour =
                newcomers.browserOf(
                        newcomers.somebody("Inès", world.grandPalier.id(), Role.CONTRIBUTOR));

        assertThat(neighbour.get(desk).status()).isEqualTo(404);
        assertThat(new Browser(port).get(desk).status()).isEqualTo(303);
    }

    private String begun(String word) {
        return begun(author, word);
    }

    private static String begun(Browser who, String word) {
        assertThat(who.get("/grand-palier/participer/" + word).status()).isEqualTo(200);
        Browser.Answer opened = who.post("/grand-palier/participer/" + word);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(who.get(opened.location()).status()).isEqualTo(200);
        return opened.location().replace("/raconter", "");
    }

    private void told(String desk, String title, String body) {
        told(author, desk, title, body);
    }

    private static void told(Browser who, String desk, String title, String body) {
        String version = version(who.get(desk + "/raconter"));
        Browser.Answer told = tell(who, desk, version, title, body);
        assertThat(told.status()).as(told.body()).isEqualTo(303);
    }

    private static Browser.Answer tell(
            Browser who, String desk, String version, String title, String body) {
        return who.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                title,
                "body",
                body,
                "seen",
                "NO",
                "phone",
                "06 12 34 56 78");
    }

    private static String version(Browser.Answer form) {
        return form.page().select("input[name=version]").attr("value");
    }

    private Browser.Answer proposed(String desk) {
        return proposed(author, desk);
    }

    private static Browser.Answer proposed(Browser who, String desk) {
        assertThat(who.get(desk + "/accords").status()).isEqualTo(200);
        Browser.Answer sent = who.post(desk + "/proposition", "oeuvre", "true", "musique", "true");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return sent;
    }

    private void proposed(String desk, String nameAs, String chosen) {
        author.post(desk + "/proposition", "nom", nameAs, "choisi", chosen, "oeuvre", "true");
    }

    private void nobodyIsSeen(String desk) {
        credits.declareNobodyRecognisable(
                world.grandPalier.id(),
                StoryIdOf.desk(desk).ref(),
                new RecordedBy(claire.id().value(), claire.name()));
    }

    private String address(Browser.Answer published) {
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return reviewer.get(published.location()).page().select(".toast a").attr("href");
    }

    private List<KeptLetter> lettersTo(Account account) {
        return mailer.latest(200).stream()
                .filter(letter -> letter.toString().contains(String.valueOf(account.email())))
                .toList();
    }

    /** Reads the story out of its address. */
    private static final class StoryIdOf {
        static StoryId desk(String desk) {
            return new StoryId(UUID.fromString(desk.substring(desk.lastIndexOf('/') + 1)));
        }
    }
}
