package org.parvis.workshops.programme;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.workshops.holidays.HolidayStore;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ProgrammeTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired Programmes programmes;
    @Autowired SessionStore sessions;
    @Autowired HolidayStore holidays;
    @LocalServerPort int port;

    private Portal here;
    private Browser claire;
    private String desk;

    @BeforeEach
    void a_portal_of_its_own() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        desk = "/" + here.slug() + "/redaction/ateliers";
    }

    @Test
    void three_years_of_sessions_are_made_by_one_form() {
        RecurrenceTest.ministry().forEach(holiday -> holidays.put(here.id(), holiday));

        String programme = create("2025-09-01", "2028-08-31");

        UUID id = UUID.fromString(programme.substring(programme.lastIndexOf('/') + 1));
        List<Session> all = sessions.ofProgramme(here.id(), id);
        assertThat(programmes.groups(here.id(), id)).hasSize(3);
        assertThat(all).hasSizeGreaterThan(340);
        assertThat(all.stream().filter(one -> one.activity() == Activity.INTENSIVE)).hasSize(10);
        assertThat(all.stream().filter(one -> one.activity() == Activity.SHOOT))
                .hasSizeGreaterThan(60);
        assertThat(all).extracting(Session::siteName).contains("Local du 6", "Salle des fêtes");
        assertThat(claire.get(programme + "/seances").page().select(".todo > li"))
                .hasSize(all.size());
    }

    @Test
    void a_form_with_a_mistake_comes_back_whole() {
        claire.get(desk + "/nouveau");

        Browser.Answer again =
                claire.post(
                        desk + "/programmes",
                        "titre",
                        "Je filme",
                        "du",
                        "2026-09-01",
                        "au",
                        "2026-06-01",
                        "lieu",
                        "",
                        "s1-oui",
                        "oui",
                        "s1-de",
                        "17:00",
                        "s1-a",
                        "14:00");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#titre").attr("value")).isEqualTo("Je filme");
        assertThat(again.page().select("#au-erreur, #lieu-erreur, #s1-a-erreur, #s1-jours-erreur"))
                .hasSize(4);
        assertThat(programmes.all(here.id())).isEmpty();
    }

    @Test
    void holidays_learnt_later_empty_the_weeks_they_cover_but_not_what_was_changed() {
        String programme = create("2025-09-01", "2026-08-31");
        Group group = programmes.groups(here.id(), id(programme)).getFirst();
        Session moved = on(group, LocalDate.of(2025, 10, 22));
        change(moved, "2025-10-22", "non");
        int before = programmes.sessions(here.id(), group.id()).size();

        RecurrenceTest.ministry().forEach(holiday -> holidays.put(here.id(), holiday));
        programmes.planHolidays(here.id(), group);
        programmes.planHolidays(here.id(), group);

        List<Session> after = programmes.sessions(here.id(), group.id());
        // what is over when the calendar comes stays as it was
        assertThat(after.size()).isGreaterThanOrEqualTo(before);
        assertThat(after).extracting(Session::id).contains(moved.id()).doesNotHaveDuplicates();
        assertThat(after.stream().filter(one -> one.activity() == Activity.INTENSIVE)).hasSize(10);
    }

    @Test
    void a_moved_session_keeps_its_uid_and_its_sequence_rises() {
        String programme = create("2026-09-01", "2027-06-30");
        Group group = programmes.groups(here.id(), id(programme)).getFirst();
        claire.get(desk + "/calendriers");
        claire.post(desk + "/calendriers", "genre", "GROUP", "cible", group.id().toString());
        String address =
                claire.get(desk + "/calendriers").page().select(".todo a[href$=.ics]").attr("href");
        String path = address.replaceFirst("https?://[^/]+", "");
        Session session = programmes.sessions(here.id(), group.id()).getFirst();

        VEvent before = event(path, session);
        change(session, "2026-09-04", "oui");
        VEvent after = event(path, session);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(new Browser(port).get(path).status()).isEqualTo(200);
        assertThat(new Browser(port).get(path.replace(here.slug().value(), "quai-9")).status())
                .isEqualTo(404);
    }

    @Test
    void a_programme_begins_again_the_next_year_with_its_rules_and_nobody_in_it() {
        String programme = create("2025-09-01", "2026-06-30");
        claire.get(programme);

        String copy =
                claire.post(programme + "/copie", "titre", "Encore", "du", "2026-09-01").location();

        assertThat(copy).isNotEqualTo(programme);
        assertThat(programmes.programme(here.id(), id(copy)).ends())
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(sessions.ofProgramme(here.id(), id(copy))).hasSizeGreaterThan(80);
    }

    private String create(String from, String to) {
        claire.get(desk + "/nouveau");
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "titre", "Je filme mon quartier",
                                "du", from,
                                "au", to,
                                "zone", "C",
                                "lieu", "Local du 6",
                                "equipe", "Claire\nKarim, chef opérateur",
                                "s1-oui", "oui",
                                "s1-jours", "3",
                                "s1-de", "14:00",
                                "s1-a", "17:00"));
        fields.addAll(List.of("s2-oui", "oui", "s2-jours", "5", "s2-de", "18:00", "s2-a", "20:00"));
        fields.addAll(
                List.of(
                        "w-oui",
                        "oui",
                        "w-rang",
                        "2",
                        "w-de",
                        "10:00",
                        "w-a",
                        "17:00",
                        "w-activite",
                        "SHOOT"));
        fields.addAll(
                List.of(
                        "v-oui", "oui",
                        "v-vacances", "WINTER",
                        "v-vacances", "SPRING",
                        "v-duree", "5",
                        "v-de", "10:00",
                        "v-a", "17:00",
                        "v-lieu", "Salle des fêtes",
                        "v-activite", "INTENSIVE"));
        Browser.Answer answer = claire.post(desk + "/programmes", fields.toArray(String[]::new));
        assertThat(answer.status()).as(answer.page().select(".err").text()).isEqualTo(303);
        return answer.location();
    }

    private Session on(Group group, LocalDate day) {
        return programmes.sessions(here.id(), group.id()).stream()
                .filter(one -> one.starts().atZone(programmes.zone()).toLocalDate().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private void change(Session session, String day, String cancelled) {
        String page = desk + "/seances/" + session.id() + "/changement";
        claire.get(page);
        Browser.Answer answer =
                claire.post(
                        page,
                        "jour",
                        day,
                        "de",
                        "15:00",
                        "a",
                        "18:00",
                        "lieu",
                        "Ailleurs",
                        "annulee",
                        cancelled);
        assertThat(answer.status()).isEqualTo(303);
    }

    private VEvent event(String path, Session session) {
        return Biweekly.parse(new Browser(port).get(path).body()).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(session.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
