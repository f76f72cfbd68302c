package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.credits.CreditsFixture.Lost;
import org.parvis.credits.CreditsFixture.Stories;
import org.parvis.credits.CreditsFixture.Taken;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Import(CreditsFixture.class)
class CreditsPagesTest {
    private static final String XSS = "<script>alert(1)</script>";
    private static final RecordedBy INES = new RecordedBy(UUID.randomUUID(), "Inès B.");

    @Autowired Credits credits;
    @Autowired Links links;
    @Autowired Stories stories;
    @Autowired Lost lost;
    @Autowired Taken taken;
    @Autowired Accounts accounts;
    @Autowired World world;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private PortalId here() {
        return world.grandPalier.id();
    }

    private SubjectRef story() {
        return stories.story(here(), "Onzième étage");
    }

    private Browser as(Role role) {
        String link = accounts.signInLink(cast.holding(role).id(), "/grand-palier");
        return new Browser(port).signIn(link);
    }

    private static String base(SubjectRef story) {
        return "/grand-palier/redaction/recits/" + story.id();
    }

    private AppearanceId person(SubjectRef story, NewAppearance facts) {
        return credits.addAppearance(here(), story, facts, INES);
    }

    private String link(AppearanceId person, Voice voice) {
        LinkToken token = links.create(here(), person, voice, Means.LINK, INES, null, null);
        return "/grand-palier/accords/" + token.text();
    }

    private ConsentState state(AppearanceId person) {
        return credits.appearance(here(), person).orElseThrow().state();
    }

    private static String shown(Answer page) {
        return page.page().select("input[name=texte]").attr("value");
    }

    @Test
    void a_contributor_writes_a_person_down_and_sees_what_is_missing() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        Answer added = browser.post(base(story) + "/personnes", "nom", "Ilyès", "age", "13");

        assertThat(added.status()).isEqualTo(303);
        Answer list = browser.get(base(story) + "/personnes");
        assertThat(list.page().select(".chip.wait").text())
                .isEqualTo("Avis de l’enfant à demander");
        assertThat(list.page().select("form[action$=/signature]")).hasSize(3);
    }

    @Test
    void a_phone_handed_over_is_signed_and_comes_back() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        String page =
                browser.post(
                                base(story) + "/personnes/" + person + "/signature",
                                "voix",
                                "self",
                                "retour",
                                "/grand-palier/redaction/ici")
                        .location();
        Answer asked = browser.get(page);
        Answer signed =
                browser.post(
                        page, "decision", "oui", "nom", "Aminata Keïta", "texte", shown(asked));

        assertThat(asked.page().select(".consent-text").text()).contains("« Onzième étage »");
        assertThat(signed.status()).isEqualTo(303);
        assertThat(state(person)).isEqualTo(ConsentState.GIVEN);
        assertThat(browser.get(page).page().select("a[href=/grand-palier/redaction/ici]"))
                .hasSize(1);
    }

    @Test
    void looking_at_a_link_signs_nothing_and_another_portal_does_not_know_it() {
        AppearanceId person = person(story(), NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);

        Answer first = browser.get(link);
        Answer elsewhere = browser.get(link.replace("grand-palier", "quai-9"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(first.page().select("form")).hasSize(1);
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(browser.get("/grand-palier/accords/guessed").status()).isEqualTo(404);
    }

    @Test
    void an_answer_sent_again_changes_nothing_and_the_link_serves_to_change_ones_mind() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);
        String text = shown(browser.get(link));

        browser.post(link, "decision", "oui", "nom", "Aminata", "texte", text);
        browser.post(link, "decision", "oui", "nom", "Aminata", "texte", text);
        boolean given = state(person) == ConsentState.GIVEN;
        Answer after = browser.get(link);
        browser.post(link, "decision", "non");

        assertThat(given).isTrue();
        assertThat(after.page().select("button[value=non]").text()).contains("Je change d’avis");
        assertThat(state(person)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(lost.about(story)).hasSize(1);
        assertThat(count("credits.signature", person)).isEqualTo(2);
    }

    @Test
    void a_link_that_waited_too_long_is_closed_and_one_that_was_answered_stays_open() {
        AppearanceId answered = person(story(), NewAppearance.adult("Mme Keïta"));
        AppearanceId silent = person(story(), NewAppearance.adult("Livreur"));
        String open = link(answered, Voice.SELF);
        String closed = link(silent, Voice.SELF);
        Browser browser = new Browser(port);
        browser.post(open, "decision", "non");
        db.sql("UPDATE credits.link SET expires_at = now() - interval '1 day'").update();

        assertThat(browser.get(open).status()).isEqualTo(200);
        assertThat(browser.get(closed).status()).isEqualTo(410);
        assertThat(browser.post(closed, "decision", "non").status()).isEqualTo(410);
        assertThat(state(silent)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void a_signature_from_another_site_is_refused() {
        AppearanceId person = person(story(), NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);

        Answer refused = new Browser(port).postFromElsewhere(link, "decision", "non");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void what_is_signed_is_what_was_shown() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);
        String before = shown(browser.get(link));
        stories.rename(story, "Tout autre chose");

        Answer again = browser.post(link, "decision", "oui", "nom", "Aminata", "texte", before);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".notice.stop").text()).contains("Le texte a changé");
        assertThat(again.page().select("input[name=nom]").attr("value")).isEqualTo("Aminata");
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void two_guardians_are_two_people_and_say_who_they_are() {
        AppearanceId child = person(story(), NewAppearance.minor("Ilyès", 13));
        String first = link(child, Voice.GUARDIAN);
        String second = link(child, Voice.SECOND_GUARDIAN);
        Browser browser = new Browser(port);
        String text = shown(browser.get(first));

        Answer unsaid = browser.post(first, "decision", "oui", "nom", "Nadia O.", "texte", text);
        browser.post(
                first, "decision", "oui", "nom", "Nadia O.", "qualite", "mother", "texte", text);
        Answer twice =
                browser.post(
                        second,
                        "decision",
                        "oui",
                        "nom",
                        "nadia o.",
                        "qualite",
                        "father",
                        "texte",
                        text);

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().text()).contains("Ce nom a déjà signé");
        assertThat(state(child)).isEqualTo(ConsentState.PARTIAL);
    }

    @Test
    void the_page_to_sign_speaks_three_languages() {
        String link = link(person(story(), NewAppearance.adult("Mme Keïta")), Voice.SELF);
        Browser browser = new Browser(port);

        Answer arabic = browser.get("/ar" + link);
        Answer english = browser.get("/en" + link);

        assertThat(arabic.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.page().select(".consent-text").text()).contains("يمكنك أن تغيّر رأيك");
        assertThat(english.page().select(".answers .btn").eachText()).first().isEqualTo("I agree");
        assertThat(english.page().select("nav.filters a")).hasSize(3);
    }

    @Test
    void names_are_written_as_words_and_too_long_ones_refused_with_what_was_typed() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");
        browser.post(base(story) + "/personnes", "nom", XSS);
        String page = link(credits.appearances(here(), story).getFirst().id(), Voice.SELF);

        Answer list = browser.get(base(story) + "/personnes");
        Answer signing = browser.get(page);
        Answer refused =
                browser.post(
                        base(story) + "/personnes", "nom", "n".repeat(100_000), "moments", "2:10");

        assertThat(list.body()).doesNotContain(XSS);
        assertThat(list.page().select(".people b").text()).isEqualTo(XSS);
        assertThat(signing.body()).doesNotContain(XSS);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=moments]").attr("value")).isEqualTo("2:10");
        assertThat(credits.appearances(here(), story)).hasSize(1);
    }

    @Test
    void a_name_of_ten_megabytes_is_refused() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        Answer refused = browser.post(base(story) + "/personnes", "nom", "n".repeat(10_000_000));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(credits.appearances(here(), story)).isEmpty();
    }

    @Test
    void only_those_who_keep_the_register_write_refusals_down_and_change_an_answered_person() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Livreur"));
        String path = base(story) + "/personnes/" + person;
        Browser contributor = as(Role.CONTRIBUTOR);
        Browser facilitator = as(Role.FACILITATOR);
        contributor.get(base(story) + "/personnes");
        facilitator.get(base(story) + "/personnes");

        Answer notTheirs = contributor.post(path + "/refus", "voix", "self", "mots", "non");
        Answer noted = facilitator.post(path + "/refus", "voix", "self", "mots", "au téléphone");
        Answer hidden = contributor.post(path, "nom", "Livreur", "reconnaissable", "non");
        Answer removed = contributor.post(path + "/suppression");

        assertThat(notTheirs.status()).isEqualTo(403);
        assertThat(noted.status()).isEqualTo(303);
        assertThat(hidden.status()).isEqualTo(409);
        assertThat(removed.status()).isEqualTo(409);
        assertThat(state(person)).isEqualTo(ConsentState.REFUSED);
        facilitator.post(path, "nom", "Livreur", "reconnaissable", "non");
        assertThat(state(person)).isEqualTo(ConsentState.NOT_RECOGNISABLE);
    }

    @Test
    void a_story_of_another_portal_is_not_here_and_a_way_back_stays_here() {
        SubjectRef theirs = stories.story(world.quai9.id(), "Chez eux");
        SubjectRef ours = story();
        Browser browser = as(Role.FACILITATOR);
        browser.get(base(ours) + "/personnes");

        Answer list = browser.get(base(theirs) + "/personnes");
        Answer crew = browser.post(base(theirs) + "/equipe", "lignes", "1");
        Answer away =
                browser.post(base(ours) + "/personnes", "nom", "Ana", "retour", "//evil.example/x");

        assertThat(list.status()).isEqualTo(404);
        assertThat(crew.status()).isEqualTo(404);
        assertThat(away.location()).startsWith(base(ours));
    }

    @Test
    void the_crew_is_written_moved_and_shown_again_with_what_is_wrong() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/equipe");

        browser.post(
                base(story) + "/equipe",
                "lignes",
                "3",
                "name-0",
                "Inès B.",
                "role-0",
                "directing",
                "role-0",
                "editing",
                "name-1",
                "Moussa T.",
                "role-1",
                "stage-management",
                "first-1",
                "1",
                "monter",
                "1");
        Answer wrong =
                browser.post(
                        base(story) + "/equipe", "lignes", "1", "name-0", "Fatou D.", "age-0", "x");

        List<Credit> crew = credits.crew(here(), story);
        assertThat(crew).extracting(Credit::name).containsExactly("Moussa T.", "Inès B.");
        assertThat(crew.getLast().roles()).containsExactly("directing", "editing");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".err")).hasSize(2);
        assertThat(wrong.page().select("input[name=name-0]").attr("value")).isEqualTo("Fatou D.");
    }

    @Test
    void the_register_shows_this_portal_only_and_its_table_runs_no_formula() {
        person(story(), NewAppearance.adult("=HYPERLINK(1)"));
        SubjectRef theirs = stories.story(world.quai9.id(), "Chez eux");
        credits.addAppearance(
                world.quai9.id(), theirs, NewAppearance.adult("Quelqu’un de Quai 9"), INES);
        Browser browser = as(Role.FACILITATOR);

        Answer page = browser.get("/grand-palier/redaction/accords?etat=a-demander");
        Answer table = browser.get("/grand-palier/redaction/accords.csv");

        assertThat(page.page().text()).contains("=HYPERLINK(1)").doesNotContain("Quai 9 ·");
        assertThat(page.body()).doesNotContain("Quelqu’un de Quai 9");
        assertThat(table.body()).contains("\"'=HYPERLINK(1)\"").doesNotContain("Quelqu’un de");
        assertThat(as(Role.CONTRIBUTOR).get("/grand-palier/redaction/accords").status())
                .isEqualTo(403);
    }

    @Test
    void anybody_asks_for_removal_without_an_account_and_the_story_goes_at_once() {
        SubjectRef story = story();
        taken.online.put(here() + "Onzième étage", story);
        Browser anybody = new Browser(port);
        String form = "/grand-palier/retirer-mon-image";
        String name = "Rose-May " + UUID.randomUUID();

        Answer unfinished = anybody.post(form, "recit", "Onzième étage", "nom", name);
        Answer sent =
                anybody.post(
                        form,
                        "recit",
                        "Onzième étage",
                        "nom",
                        name,
                        "ou",
                        "devant l’escalier",
                        "contact",
                        "06 00 00 00 00",
                        "urgent",
                        "1");
        Browser facilitator = as(Role.FACILITATOR);
        Answer list = facilitator.get("/grand-palier/redaction/retraits");
        String action =
                list.page()
                        .select("li:contains(" + name + ") form[action$=/retrait]")
                        .attr("action");
        Answer done = facilitator.post(action);
        Answer again =
                facilitator.post(action.replaceFirst("/retrait$", "/reponse"), "mots", "Fait.");
        Answer late =
                facilitator.post(action.replaceFirst("/retrait$", "/refus"), "mots", "Trop tard.");

        assertThat(unfinished.status()).isEqualTo(422);
        assertThat(unfinished.page().select("input[name=nom]").attr("value")).isEqualTo(name);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(anybody.get(sent.location()).page().text()).contains("sous deux jours");
        assertThat(done.status()).isEqualTo(303);
        assertThat(taken.withdrawn).contains(story);
        assertThat(again.status()).isEqualTo(303);
        assertThat(late.status()).isEqualTo(409);
        assertThat(letters(name)).isPositive();
    }

    @Test
    void the_public_form_carries_no_session_and_refuses_other_sites_and_robots() {
        Browser anybody = new Browser(port);
        String form = "/grand-palier/retirer-mon-image";

        Answer page = anybody.get(form + "?recit=Onzi%C3%A8me");
        Answer elsewhere = anybody.postFromElsewhere(form, "recit", "x");
        Answer robot = anybody.post(form, "recit", "x", "site", "http://spam.example");

        assertThat(page.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.page().select("input[name=recit]").attr("value")).isEqualTo("Onzième");
        assertThat(page.page().select("input[name=_csrf]")).isEmpty();
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(robot.status()).isEqualTo(400);
    }

    private int count(String table, AppearanceId person) {
        return db.sql("SELECT count(*) FROM " + table + " WHERE appearance_id = :id")
                .param("id", person.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private int letters(String name) {
        return db.sql("SELECT count(*) FROM platform.letter WHERE text LIKE :name")
                .param("name", "%" + name + "%")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
