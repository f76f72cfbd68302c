package org.parvis.planning;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Published;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From what happens to who tells it, and until when. */
@ServerTest
class PlanningTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Mailer mailer;
    @Autowired AssignmentStore assignments;
    @Autowired Assignments door;
    @Autowired PersonStore people;
    @Autowired ReminderStore reminderStore;
    @Autowired PlanningLetters letters;
    @Autowired Newsroom newsroom;
    @Autowired HostSettings settings;
    @Autowired TransactionOperations tx;
    @Autowired ApplicationEventPublisher announcer;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    Portal here;
    String planning;
    Account claire;
    Account ines;
    Browser desk;

    @BeforeEach
    void people_arrive() {
        here = openings.portal();
        planning = "/" + here.slug().value() + "/redaction/planning";
        claire = somebody("Claire", Role.FACILITATOR);
        ines = somebody("Inès", Role.CONTRIBUTOR);
        desk = browserOf(claire);
        desk.get(planning);
    }

    private Account somebody(String name, Role role) {
        Account account =
                accounts.create(name, UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(account.id(), role, here.id());
        return account;
    }

    private Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    /** Written down; its page. */
    private String party() {
        Browser.Answer made =
                desk.post(
                        planning,
                        "quoi",
                        "La fête de la rue Basse",
                        "jour",
                        "2027-06-12",
                        "debut",
                        "14:00",
                        "fin",
                        "18:00",
                        "lieu",
                        "Rue Basse",
                        "couverture",
                        "INTENDED");
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        desk.get(made.location());
        return made.location();
    }

    private Assignment given(String page, String... more) {
        Browser.Answer given =
                desk.post(
                        page + "/missions",
                        "titre",
                        "Le bal de la rue Basse",
                        "angle",
                        "Qui danse avec qui",
                        "genre",
                        "film",
                        "equipe",
                        ines.id().toString(),
                        "echeance",
                        "2027-06-20",
                        more.length > 0 ? more[0] : "x",
                        more.length > 1 ? more[1] : "x");
        assertThat(given.status()).as(given.body()).isEqualTo(303);
        return assignments.open(here.id()).getFirst();
    }

    @Test
    void an_event_covered_is_given_to_somebody_with_a_draft_and_stands_in_its_week() {
        Assignment given = given(party(), "brouillon", "oui");

        Browser.Answer week = desk.get(planning + "?semaine=2027-06-10");
        Browser hers = browserOf(ines);
        Browser.Answer draft =
                hers.get("/" + here.slug() + "/redaction/recits/" + given.story() + "/raconter");

        assertThat(week.page().text())
                .contains("La fête de la rue Basse", "On couvre", "Le bal de la rue Basse", "Inès");
        assertThat(desk.get(planning + "?semaine=2027-06-17").page().text())
                .contains("À rendre ce jour", "Le bal de la rue Basse");
        assertThat(draft.page().select("[value='Le bal de la rue Basse']")).isNotEmpty();
        assertThat(draft.page().text()).contains("Qui danse avec qui");
        assertThat(hers.get(planning).page().select("form[action$=planning]")).isEmpty();
        assertThat(letters(String.valueOf(ines.email())))
                .contains("Angle")
                .doesNotContain("D’abord");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_missing() {
        Browser.Answer wrong = desk.post(planning, "quoi", "Le vide-grenier", "debut", "tôt");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("jour", "debut");
        assertThat(wrong.page().select("#quoi").attr("value")).isEqualTo("Le vide-grenier");
    }

    @Test
    void a_calendar_moves_what_telephones_have_instead_of_doubling_it() {
        String party = party();
        given(party);
        String calendar = calendarOf(ines);
        List<VEvent> before = events(calendar);

        desk.post(
                party,
                "quoi",
                "La fête de la rue Basse",
                "jour",
                "2027-06-13",
                "debut",
                "15:00",
                "couverture",
                "INTENDED");
        List<VEvent> after = events(calendar);

        assertThat(before).hasSize(2);
        assertThat(after.getFirst().getUid().getValue())
                .isEqualTo(before.getFirst().getUid().getValue());
        assertThat(after.getFirst().getSequence().getValue())
                .isGreaterThan(before.getFirst().getSequence().getValue());
        assertThat(after.get(1).getDateStart().getValue().hasTime()).isFalse();
        assertThat(body(calendar)).contains("DTSTART;VALUE=DATE:20270620");
        browserOf(ines).fetch("POST", planning + "/agenda", "");
        assertThat(new Browser(port).get(calendar).status()).isEqualTo(404);
        assertThat(new Browser(port).get(calendar.replace("/" + here.slug(), "/quai-9")).status())
                .isEqualTo(404);
    }

    private String calendarOf(Account account) {
        String address = browserOf(account).get(planning).page().select(".address a").text();
        return address.substring(address.indexOf("/" + here.slug()));
    }

    private String body(String calendar) {
        return new Browser(port).get(calendar).body();
    }

    private List<VEvent> events(String calendar) {
        return Biweekly.parse(body(calendar)).first().getEvents();
    }

    @Test
    void one_reminder_before_one_after_and_none_at_night() {
        given(party());
        String address = String.valueOf(ines.email());
        longAgo();

        at("2027-06-19T01:00:00Z").send();
        assertThat(letters(address)).as("at night").doesNotContain("Bientôt");
        at("2027-06-19T10:00:00Z").send();
        at("2027-06-19T11:00:00Z").send();
        assertThat(letters(address).split("Bientôt", -1)).hasSize(2);
        at("2027-06-20T10:00:00Z").send();
        assertThat(letters(address)).doesNotContain("Où en est");
        at("2027-06-21T10:00:00Z").send();
        at("2027-06-22T10:00:00Z").send();

        assertThat(letters(address).split("Où en est", -1)).hasSize(2);
    }

    @Test
    void who_has_said_stop_or_has_done_it_is_left_in_peace() {
        Assignment given = given(party());
        longAgo();
        String stop = "/" + here.slug() + "/planning/rappels/" + key(ines);

        assertThat(new Browser(port).get(stop).page().select("form")).isNotEmpty();
        new Browser(port).post(stop);
        at("2027-06-19T10:00:00Z").send();
        assertThat(letters(String.valueOf(ines.email()))).doesNotContain("Bientôt");
        people.reminders(here.id(), ines.id(), true);
        Browser hers = browserOf(ines);
        hers.get("/" + here.slug() + "/redaction/missions/" + given.id());
        hers.post("/" + here.slug() + "/redaction/missions/" + given.id() + "/fait");
        at("2027-06-21T10:00:00Z").send();

        assertThat(letters(String.valueOf(ines.email()))).doesNotContain("Où en est");
    }

    private String key(Account account) {
        return people.of(here.id(), account.id()).key();
    }

    @Test
    void a_story_online_is_done() {
        Assignment given = given(party(), "brouillon", "oui");
        UUID story = Objects.requireNonNull(given.story());

        announcer.publishEvent(
                new Published(
                        here.id(), new SubjectRef("newsroom", "story", story), "/voir/bal", true));

        assertThat(assignments.find(here.id(), given.id()).orElseThrow().doneAt()).isNotNull();
        assertThat(assignments.open(here.id())).isEmpty();
    }

    @Test
    void a_crew_member_says_done_and_nobody_elses_work() {
        Assignment given = given(party());
        Browser other = browserOf(somebody("Yanis", Role.CONTRIBUTOR));
        String page = "/" + here.slug() + "/redaction/missions/" + given.id();

        other.get(planning);
        assertThat(other.post(page + "/fait").status()).isEqualTo(404);
    }

    /** The reminders at some moment. */
    private Reminders at(String moment) {
        Clock then = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new Reminders(
                reminderStore,
                assignments,
                people,
                letters,
                accounts,
                newsroom,
                settings,
                tx,
                then);
    }

    private void longAgo() {
        db.sql("UPDATE planning.assignment SET changed_at = :then WHERE portal_id = :portal")
                .param("then", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .param("portal", here.id().value())
                .update();
    }

    private String letters(String email) {
        return mailer.latest(200).stream()
                .map(Object::toString)
                .filter(letter -> letter.contains(email))
                .map(letter -> letter.replaceFirst("text=.*", ""))
                .reduce("", String::concat);
    }

    @Test
    void reminders_keep_office_hours() {
        assertThat(Reminders.isDay(LocalTime.of(8, 29))).isFalse();
        assertThat(Reminders.isDay(LocalTime.of(8, 30))).isTrue();
        assertThat(Reminders.isDay(LocalTime.of(19, 30))).isFalse();
    }
}
