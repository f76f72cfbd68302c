package org.parvis.catalogue.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Reprise;
import org.parvis.credits.Credits;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class AudienceTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Audiences audiences;
    @Autowired AudienceStore store;
    @Autowired Gestures gestures;
    @Autowired Accounts accounts;
    @Autowired Openings openings;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester web;
    @Autowired java.time.Clock clock;

    private Portal home;
    private EntryRef story;
    private Entry entry;

    @BeforeEach
    void a_story_online() {
        home = openings.portal();
        SubjectRef subject =
                new Newsstand(catalogue, credits)
                        .publish(home.id(), "Le banc rouge", "Un banc.", "");
        story = new EntryRef(home.id(), subject);
        entry = catalogue.find(home.id(), subject).orElseThrow();
    }

    @Test
    void a_reader_counts_once_a_day_and_another_reader_counts_too() {
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        gestures.flush();
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        see(home, entry, "lecture", "192.0.2.2", PHONE);
        see(home, entry, "lecture", "2001:db8:1:2::1", PHONE);
        see(home, entry, "lecture", "2001:db8:1:2:ffff::1", PHONE);

        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(3);
        assertThat(audiences.of(story).days()).hasSize(1);
    }

    @Test
    void robots_the_newsroom_and_those_who_object_do_not_count() {
        see(home, entry, "lecture", "192.0.2.1", "Mozilla/5.0 (compatible; bingbot/2.0)");
        see(home, entry, "lecture", "192.0.2.2", "");
        asked(home, entry).header("User-Agent", PHONE).header("Sec-GPC", "1").exchange();
        asked(home, entry).header("User-Agent", PHONE).header("DNT", "1").exchange();
        asked(home, entry).header("User-Agent", PHONE).header("Sec-Purpose", "prefetch").exchange();
        asked(home, entry)
                .header("User-Agent", PHONE)
                .header("Sec-Fetch-Site", "cross-site")
                .exchange();
        asked(home, entry)
                .header("User-Agent", PHONE)
                .requestAttr(Visitor.class.getName(), editor(home))
                .exchange();

        assertThat(audiences.of(story).isEmpty()).isTrue();
    }

    @Test
    void how_far_somebody_listened_is_counted_by_quarters() {
        for (String gesture : new String[] {"debut", "quart", "moitie"}) {
            see(home, entry, gesture, "192.0.2.1", PHONE);
        }
        see(home, entry, "debut", "192.0.2.2", PHONE);

        Seen seen = audiences.of(story);
        assertThat(seen.of(Gesture.STARTED)).isEqualTo(2);
        assertThat(seen.of(Gesture.HALF)).isEqualTo(1);
        assertThat(seen.of(Gesture.WHOLE)).isZero();
        assertThat(seen.of(Gesture.READ)).isZero();
        assertThat(web.get().uri(at(home, entry, "sifflet")).exchange()).hasStatus(404);
    }

    @Test
    void a_story_taken_up_counts_at_home_and_at_the_borrower_told_apart() {
        Portal taker = openings.portal();
        SubjectRef reprise = new SubjectRef("reprise", "story", UUID.randomUUID());
        catalogue.publish(
                new Reprise(
                        taker.id(),
                        reprise,
                        story,
                        new Slug("le-banc"),
                        Rubric.READ,
                        "",
                        false,
                        clock.instant()));
        Entry there = catalogue.find(taker.id(), reprise).orElseThrow();
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        see(taker, there, "lecture", "192.0.2.1", PHONE);
        see(taker, there, "lecture", "192.0.2.2", PHONE);

        Seen seen = audiences.of(story);
        assertThat(seen.of(Gesture.READ)).isEqualTo(3);
        assertThat(seen.lines()).extracting(Seen.Line::home).containsExactly(true, false);
        assertThat(seen.lines()).extracting(line -> line.of(Gesture.READ)).containsExactly(1L, 2L);
        assertThat(audiences.at(taker.id(), story).of(Gesture.READ)).isEqualTo(2);
        LocalDate today = audiences.today();
        Map<EntryRef, Seen> atTaker = audiences.ofPortal(taker.id(), today, today);
        assertThat(atTaker.getOrDefault(story, Seen.NOTHING).of(Gesture.READ)).isEqualTo(2);
        assertThat(
                        audiences
                                .ofPortal(home.id(), today, today)
                                .getOrDefault(story, Seen.NOTHING)
                                .of(Gesture.READ))
                .isEqualTo(3);
    }

    @Test
    void what_is_not_online_on_this_portal_is_not_counted() {
        Portal other = openings.portal();
        see(other, entry, "lecture", "192.0.2.1", PHONE);
        asked(home, UUID.randomUUID()).header("User-Agent", PHONE).exchange();

        assertThat(audiences.of(story).isEmpty()).isTrue();
        assertThat(audiences.ofPortal(other.id(), audiences.today(), audiences.today())).isEmpty();
    }

    @Test
    void nothing_that_tells_readers_apart_outlives_the_day() {
        see(home, entry, "lecture", "192.0.2.77", PHONE);
        gestures.flush();
        LocalDate yesterday = audiences.today().minusDays(1);
        db.sql("UPDATE catalogue.audience_reader SET day = :day WHERE entry_id = :entry")
                .param("day", yesterday)
                .param("entry", entry.id())
                .update();
        store.salt(yesterday, new byte[32]);

        audiences.sweep();

        assertThat(rows("audience_reader WHERE day < '" + audiences.today() + "'")).isZero();
        assertThat(rows("audience_salt WHERE day < '" + audiences.today() + "'")).isZero();
        assertThat(rows("audience WHERE subject = '" + story.subject() + "'")).isEqualTo(1);
        assertThat(
                        db.sql(
                                        "SELECT count(*) FROM pg_class WHERE relname LIKE 'audience_%' AND relpersistence = 'u' AND relkind = 'r'")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void after_twenty_five_months_the_sum_of_the_year_is_left() {
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        see(home, entry, "lecture", "192.0.2.2", PHONE);
        gestures.flush();
        LocalDate old = audiences.today().minusMonths(26);
        db.sql("UPDATE catalogue.audience SET day = :day WHERE subject = :subject")
                .param("day", old)
                .param("subject", story.subject().toString())
                .update();

        audiences.sweep();

        assertThat(rows("audience WHERE subject = '" + story.subject() + "'")).isZero();
        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(2);
        assertThat(audiences.all(Set.of(story)).getOrDefault(story, Seen.NOTHING).of(Gesture.READ))
                .isEqualTo(2);
    }

    @Test
    void what_waits_is_written_when_the_server_stops() {
        Gestures node = new Gestures(store, clock);
        node.start();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.9");
        request.addHeader("User-Agent", PHONE);
        node.note(home.id(), entry.id(), Gesture.READ, request, Visitor.anonymous());
        gestures.note(home.id(), entry.id(), Gesture.READ, request, Visitor.anonymous());

        node.stop();

        assertThat(store.of(Set.of(story), null))
                .singleElement()
                .extracting("readers")
                .isEqualTo(1L);
        assertThat(audiences.of(story).of(Gesture.READ))
                .as("the same reader on two nodes")
                .isEqualTo(1);
    }

    @Test
    void the_team_sees_the_most_read_and_takes_them_to_a_spreadsheet() {
        see(home, entry, "lecture", "192.0.2.1", PHONE);
        String path = "/" + home.slug() + "/redaction/audience";

        var page =
                web.get().uri(path).requestAttr(Visitor.class.getName(), editor(home)).exchange();
        var table =
                web.get()
                        .uri(path + "/tableau?jours=7")
                        .requestAttr(Visitor.class.getName(), editor(home))
                        .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("Le banc rouge", "Comment c’est compté");
        assertThat(table)
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("\"Le banc rouge\"");
        assertThat(
                        web.get()
                                .uri(path + "?du=2026-02-31&au=x")
                                .requestAttr(Visitor.class.getName(), editor(home))
                                .exchange())
                .hasStatusOk();
    }

    private long rows(String where) {
        return db.sql("SELECT count(*) FROM catalogue." + where).query(Long.class).single();
    }

    private Visitor editor(Portal portal) {
        Account account = accounts.create("Claire", null, Language.FRENCH);
        accounts.grant(account.id(), Role.EDITOR, portal.id());
        return accounts.asVisitor(account.id(), portal.id());
    }

    private static String at(Portal portal, Entry entry, String gesture) {
        return "/" + portal.slug() + "/vu/" + entry.id() + "/" + gesture;
    }

    private MockMvcTester.MockMvcRequestBuilder asked(Portal portal, Entry entry) {
        return web.get().uri(at(portal, entry, "lecture"));
    }

    private MockMvcTester.MockMvcRequestBuilder asked(Portal portal, UUID entry) {
        return web.get().uri("/" + portal.slug() + "/vu/" + entry + "/lecture");
    }

    private void see(Portal portal, Entry entry, String gesture, String address, String browser) {
        var answer =
                web.get()
                        .uri(at(portal, entry, gesture))
                        .header("User-Agent", browser)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
    }
}
