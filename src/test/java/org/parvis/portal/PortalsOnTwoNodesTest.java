package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Slug;
import org.parvis.platform.sql.Database;
import org.parvis.platform.sql.Notifications;
import org.parvis.platform.sql.OtherNode;
import org.parvis.platform.web.PageCache;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two nodes are two instances that share nothing but the database. */
@ServerTest
class PortalsOnTwoNodesTest {
    @Autowired Portals here;
    @Autowired Openings openings;
    @Autowired PortalStore store;
    @Autowired TransactionOperations tx;
    @Autowired Database database;
    @Autowired JdbcClient client;
    @Autowired PageCache cache;
    @Autowired Addresses addresses;
    @Autowired Clock clock;

    private Notifications ear;
    private Portals there;

    @BeforeEach
    void start_the_other_node() {
        ear = OtherNode.notifications(database, client);
        there = new Portals(store, tx, ear, cache, addresses, clock);
        ear.start();
    }

    @AfterEach
    void stop_it() {
        ear.stop();
    }

    @Test
    void a_portal_opened_on_one_node_is_there_on_the_other() {
        Portal portal = openings.portal();

        soon(() -> assertThat(there.bySlug(portal.slug())).contains(portal));
    }

    @Test
    void a_new_address_is_known_on_the_other_node_and_the_old_one_still_leads_there() {
        Portal portal = openings.portal();
        Slug slug = portal.slug().numbered(2);

        here.change(AnyPortal.at(here.require(portal.id()), slug, null));

        soon(() -> assertThat(there.bySlug(slug)).isPresent());
        assertThat(there.bySlug(portal.slug())).isEmpty();
        assertThat(there.byFormerSlug(portal.slug())).map(Portal::id).contains(portal.id());
    }

    @Test
    void an_archived_portal_leaves_the_lists_of_the_other_node_and_is_still_read() {
        Portal portal = openings.portal();

        here.archive(portal.id());

        soon(() -> assertThat(there.require(portal.id()).archived()).isTrue());
        assertThat(there.all()).noneMatch(open -> open.id().equals(portal.id()));
        here.reopen(portal.id());
        soon(() -> assertThat(there.all()).anyMatch(open -> open.id().equals(portal.id())));
    }

    @Test
    void what_is_rolled_back_is_seen_by_nobody() {
        Portal portal = openings.portal();
        soon(() -> assertThat(there.bySlug(portal.slug())).isPresent());

        tx.executeWithoutResult(status -> {
            here.change(AnyPortal.at(here.require(portal.id()), portal.slug().numbered(9), null));
            status.setRollbackOnly();
        });
        Portal after = openings.portal();

        soon(() -> assertThat(there.bySlug(after.slug())).isPresent());
        assertThat(there.bySlug(portal.slug())).isPresent();
        assertThat(here.bySlug(portal.slug())).isPresent();
    }

    @Test
    void what_was_missed_while_the_line_was_cut_is_read_when_it_is_back() {
        client.sql(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'
                        """)
                .query((row, number) -> "")
                .list();

        Portal portal = openings.portal();

        soon(() -> assertThat(there.bySlug(portal.slug())).isPresent());
    }

    private static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(assertion);
    }
}
