package org.parvis.catalogue.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credits;
import org.parvis.identity.Visitor;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Many readers of one network: real ones count, made-up ones soon no more. */
@ServerTest
class CrowdTest {
    private static final int MOST = AudienceStore.MOST_OF_A_NETWORK;
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile";

    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Audiences audiences;
    @Autowired AudienceStore store;
    @Autowired Openings openings;
    @Autowired JdbcClient db;
    @Autowired java.time.Clock clock;

    private Gestures node;
    private Portal home;
    private EntryRef story;
    private UUID entry;

    @BeforeEach
    void a_story_online() {
        node = new Gestures(store, clock);
        home = openings.portal();
        SubjectRef subject =
                new Newsstand(catalogue, credits)
                        .publish(home.id(), "Le banc rouge", "Un banc.", "");
        story = new EntryRef(home.id(), subject);
        entry = catalogue.find(home.id(), subject).orElseThrow().id();
    }

    @Test
    void whoever_makes_up_names_of_browsers_counts_for_a_hundred_readers_of_a_story_at_most() {
        for (int made = 0; made < MOST; made++) {
            read("198.51.100." + made % 9, " Made/" + made);
            if (made == 40) {
                node.flush();
            }
        }
        node.flush();
        for (int made = 0; made < 30; made++) {
            read("198.51.100.77", " Again/" + made);
        }
        read("198.51.101.1", "");
        note(entry, Gesture.STARTED, "198.51.100.77", "");

        node.flush();

        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(MOST + 1);
        assertThat(audiences.of(story).of(Gesture.STARTED)).isEqualTo(1);
        assertThat(rows()).as("nothing is kept of who is not counted").isEqualTo(MOST + 2);
    }

    @Test
    void who_was_counted_before_the_network_was_full_is_still_the_same_reader() {
        read("198.51.100.1", "");
        node.flush();
        for (int made = 0; made < MOST; made++) {
            read("198.51.100.2", " Made/" + made);
        }
        read("198.51.100.1", "");

        node.flush();

        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(MOST);
    }

    @Test
    void a_network_of_version_six_is_its_first_48_bits() {
        for (int made = 0; made < MOST + 20; made++) {
            read("2001:db8:7:" + Integer.toHexString(made) + "::1", "");
        }
        read("2001:db8:8::1", "");

        node.flush();

        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(MOST + 1);
    }

    @Test
    void a_flood_from_one_network_leaves_room_for_the_others() {
        for (int made = 0; made < 2_100; made++) {
            note(UUID.randomUUID(), Gesture.READ, "203.0.113.5", "");
        }
        read("203.0.113.6", "");
        read("192.0.2.6", "");

        node.flush();

        assertThat(audiences.of(story).of(Gesture.READ))
                .as("the neighbour of the flood waits for the next round, the other counts")
                .isEqualTo(1);
        read("203.0.113.6", "");
        node.flush();
        assertThat(audiences.of(story).of(Gesture.READ)).isEqualTo(2);
    }

    private void read(String address, String made) {
        note(entry, Gesture.READ, address, made);
    }

    private void note(UUID read, Gesture gesture, String address, String made) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", PHONE + made);
        node.note(home.id(), read, gesture, request, Visitor.anonymous());
    }

    private long rows() {
        return db.sql("SELECT count(*) FROM catalogue.audience_reader WHERE entry_id = :entry")
                .param("entry", entry)
                .query(Long.class)
                .single();
    }
}
