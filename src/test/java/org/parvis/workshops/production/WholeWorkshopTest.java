package org.parvis.workshops.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Credits;
import org.parvis.credits.Decision;
import org.parvis.credits.Means;
import org.parvis.credits.Medium;
import org.parvis.credits.NewSignature;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Scope;
import org.parvis.credits.Voice;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.people.People;
import org.parvis.portal.Portal;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.WorkshopRoutes;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One agreement for all that a workshop makes. */
@ServerTest
class WholeWorkshopTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Credits credits;
    @Autowired WorkshopRoutes workshops;
    @LocalServerPort int port;

    private Portal here;
    private Browser claire;
    private Group group;
    private String desk;
    private String keita;

    @BeforeEach
    void a_group_in_which_films_are_made() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        group = workshops.group(here.id());
        desk = "/" + here.slug() + "/redaction/";
        enrol(group, "");
        keita = people.search(here.id(), "Mme", 1).getFirst().id().toString();
    }

    @Test
    void who_agrees_for_the_workshop_is_not_asked_again_in_its_next_film() {
        UUID first = film(group);
        sign(first, "atelier");

        UUID second = film(group);

        assertThat(seen(second).state()).isEqualTo(ConsentState.GIVEN);
        assertThat(seen(second).expires()).isEqualTo(seen(first).expires());
        assertThat(claire.get(page(second)).page().text())
                .contains("Aminata Keïta")
                .contains("Pour tous les récits de l’atelier");
    }

    @Test
    void who_agrees_for_one_story_is_asked_again_and_so_is_another_group() {
        UUID first = film(group);
        sign(first, "recit");
        UUID second = film(group);
        sign(second, "atelier");
        Group others = workshops.group(here.id());
        enrol(others, keita);

        UUID elsewhere = film(others);

        assertThat(seen(first).answers().getFirst().workshop()).isFalse();
        assertThat(seen(second).answers()).hasSize(1);
        assertThat(seen(elsewhere).state()).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void a_change_of_mind_counts_wherever_the_agreement_did() {
        UUID first = film(group);
        String link = sign(first, "atelier");
        UUID second = film(group);
        UUID story = story(second);
        SubjectRef subject = new SubjectRef("newsroom", "story", story);
        boolean clear = credits.clearance(here.id(), subject).isClear();

        answer(link, "non", "recit");
        UUID third = film(group);

        assertThat(clear).isTrue();
        assertThat(seen(first).state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(credits.clearance(here.id(), subject).isClear()).isFalse();
        assertThat(seen(third).state()).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void a_no_in_one_film_stays_there_and_is_not_forgotten_in_the_next() {
        UUID first = film(group);
        sign(first, "atelier");
        UUID second = film(group);
        answer(link(second), "non", "recit");

        UUID third = film(group);

        assertThat(seen(first).state()).isEqualTo(ConsentState.GIVEN);
        assertThat(seen(second).state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(seen(third).state()).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void who_keeps_to_one_story_after_all_ends_it_in_the_others() {
        UUID first = film(group);
        String link = sign(first, "atelier");
        UUID second = film(group);

        answer(link + "?avis=changer", "oui", "recit");

        assertThat(seen(first).state()).isEqualTo(ConsentState.GIVEN);
        assertThat(seen(second).state()).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void a_sheet_of_paper_for_one_story_says_nothing_of_the_others() {
        UUID first = film(group);
        sign(first, "atelier");
        UUID second = film(group);

        credits.answer(here.id(), seen(first).id(), paper(Set.of(Medium.NETWORK)));

        assertThat(seen(first).answers().getFirst().notFor()).containsExactly(Medium.NETWORK);
        assertThat(seen(second).state()).isEqualTo(ConsentState.GIVEN);
        assertThat(seen(film(group)).state()).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void who_is_asked_again_finds_what_they_had_chosen() {
        String link = sign(film(group), "atelier");

        Answer again = new Browser(port).get(link + "?avis=changer");

        assertThat(again.page().select("input[name=vaut][value=atelier][checked]")).hasSize(1);
    }

    private static NewSignature paper(Set<Medium> notFor) {
        return new NewSignature(
                Voice.SELF,
                Decision.AGREED,
                "Aminata Keïta",
                "self",
                true,
                Means.PAPER,
                "",
                null,
                Optional.empty(),
                new RecordedBy(UUID.randomUUID(), "Claire"),
                new Scope(notFor, null, false),
                null);
    }

    /** Mme Keïta, who may be known from another group. */
    private void enrol(Group where, String known) {
        String page = desk + "ateliers/groupes/" + where.id();
        claire.get(page);
        claire.post(page + "/inscriptions", "noms", "Mme Keïta", "choix-0", known);
    }

    private UUID film(Group where) {
        claire.get(desk + "productions");
        String production =
                claire.post(
                                desk + "productions",
                                "titre",
                                "Garde de nuit",
                                "groupe",
                                where.id().toString())
                        .location();
        claire.get(production);
        claire.post(production + "/visages", "personne", keita);
        return UUID.fromString(production.replaceFirst(".*/", ""));
    }

    private UUID story(UUID film) {
        claire.get(desk + "productions/" + film);
        String story = claire.post(desk + "productions/" + film + "/recit").location();
        return UUID.fromString(story.replaceFirst(".*/recits/([0-9a-f-]+)/.*", "$1"));
    }

    private Appearance seen(UUID film) {
        return credits.appearances(here.id(), new SubjectRef("workshops", "production", film))
                .getFirst();
    }

    private String page(UUID film) {
        return desk + "recits/" + film + "/personnes/" + seen(film).id();
    }

    /** Mme Keïta signs on the phone she is handed; the answer is the address of the page. */
    private String sign(UUID film, String counts) {
        String link = link(film);
        assertThat(new Browser(port).get(link).page().select(".consent-text").text())
                .contains("ou pour tous les récits de l’atelier");
        answer(link, "oui", counts);
        assertThat(seen(film).state()).isEqualTo(ConsentState.GIVEN);
        return link;
    }

    private String link(UUID film) {
        claire.get(page(film));
        return claire.post(page(film) + "/signature", "voix", "self", "retour", desk).location();
    }

    private void answer(String link, String decision, String counts) {
        Browser browser = new Browser(port);
        Answer asked = browser.get(link);
        List<String> fields = new ArrayList<>(List.of("decision", decision, "vaut", counts));
        fields.addAll(List.of("nom", "Aminata Keïta"));
        fields.addAll(List.of("texte", asked.page().select("input[name=texte]").attr("value")));
        Answer kept = browser.post(link.replaceFirst("\\?.*", ""), fields.toArray(String[]::new));
        assertThat(kept.status()).isEqualTo(303);
    }
}
