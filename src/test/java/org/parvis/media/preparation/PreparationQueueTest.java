package org.parvis.media.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaKind;
import org.parvis.media.upload.Intake;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PreparationQueueTest {
    @Autowired World world;
    @Autowired Preparations preparations;
    @Autowired PreparationQueue queue;
    @Autowired AssetStore assets;
    @Autowired Intake intake;
    @Autowired JdbcClient db;

    final UUID worker = UUID.randomUUID();
    PortalId here;
    PortalId elsewhere;

    @BeforeEach
    void prepare() {
        preparations.stop();
        db.sql("DELETE FROM media.preparation").update();
        here = world.grandPalier.id();
        elsewhere = world.quai9.id();
    }

    @AfterEach
    void goOn() {
        db.sql("DELETE FROM media.preparation").update();
        preparations.start();
    }

    @Test
    void every_film_plays_before_any_film_gets_its_ladder() {
        AssetId early = waiting(here, Step.LADDER);
        AssetId late = waiting(here, Step.FIRST);

        var first = queue.claim(worker, Step.EXTRAS).orElseThrow();
        queue.done(first);
        assertThat(first.asset()).isEqualTo(late);
        assertThat(next(Step.EXTRAS)).contains(early);
    }

    @Test
    void a_step_that_failed_waits_a_while_and_then_anybody_takes_it_up() {
        AssetId film = waiting(here, Step.FIRST);

        queue.later(queue.claim(worker, Step.EXTRAS).orElseThrow(), true);
        queue.seen(worker);
        assertThat(next(Step.EXTRAS)).isEmpty();
        silence();
        var again = queue.claim(UUID.randomUUID(), Step.EXTRAS).orElseThrow();

        assertThat(again.asset()).isEqualTo(film);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void what_failed_because_something_was_away_is_no_attempt() {
        waiting(here, Step.FIRST);

        queue.later(queue.claim(worker, Step.EXTRAS).orElseThrow(), false);
        silence();

        assertThat(queue.claim(worker, Step.EXTRAS).orElseThrow().attempt()).isEqualTo(1);
    }

    private void silence() {
        db.sql("UPDATE media.preparation SET seen_at = seen_at - interval '1 minute'").update();
    }

    @Test
    void twenty_films_sent_together_all_play_before_any_gets_its_second_quality() {
        List<AssetId> films = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            films.add(waiting(here, Step.FIRST));
        }
        UUID other = UUID.randomUUID();
        List<AssetId> firsts = new ArrayList<>();
        for (int turn = 0; turn < 19; turn++) {
            var ticket = queue.claim(turn % 2 == 0 ? worker : other, Step.EXTRAS).orElseThrow();
            firsts.add(ticket.asset());
            queue.add(here, ticket.asset(), Step.LADDER);
            queue.done(ticket);
        }

        var last = queue.claim(worker, Step.EXTRAS).orElseThrow();
        Optional<PreparationQueue.Ticket> meanwhile = queue.claim(other, Step.EXTRAS);
        queue.done(last);
        Optional<PreparationQueue.Ticket> afterwards = queue.claim(other, Step.EXTRAS);

        firsts.add(last.asset());
        assertThat(firsts).containsExactlyInAnyOrderElementsOf(films);
        assertThat(meanwhile).isEmpty();
        assertThat(afterwards.orElseThrow().step()).isEqualTo(Step.LADDER);
    }

    @Test
    void the_ladders_of_a_portal_go_on_while_another_portal_sends_films() {
        AssetId ladder = waiting(here, Step.LADDER);
        AssetId first = waiting(elsewhere, Step.FIRST);

        assertThat(next(Step.EXTRAS)).contains(first);
        assertThat(next(Step.EXTRAS)).contains(ladder);
    }

    @Test
    void the_films_of_a_workshop_do_not_make_the_other_portal_wait() {
        waiting(here, Step.FIRST);
        waiting(here, Step.FIRST);
        waiting(here, Step.FIRST);
        AssetId other = waiting(elsewhere, Step.FIRST);

        List<AssetId> firstTwo = new ArrayList<>();
        next(Step.EXTRAS).ifPresent(firstTwo::add);
        next(Step.EXTRAS).ifPresent(firstTwo::add);

        assertThat(firstTwo).contains(other);
    }

    @Test
    void the_lane_of_first_steps_takes_nothing_else() {
        waiting(here, Step.LADDER);

        assertThat(next(Step.FIRST)).isEmpty();
    }

    @Test
    void what_a_killed_server_was_doing_is_done_again_and_not_before() {
        AssetId film = waiting(here, Step.FIRST);
        next(Step.FIRST);

        Optional<AssetId> atOnce = next(Step.FIRST);
        db.sql("UPDATE media.preparation SET seen_at = now() - interval '1 minute'").update();
        Optional<AssetId> afterSilence = next(Step.FIRST);

        assertThat(atOnce).isEmpty();
        assertThat(afterSilence).contains(film);
    }

    private Optional<AssetId> next(Step last) {
        return queue.claim(worker, last).map(PreparationQueue.Ticket::asset);
    }

    private AssetId waiting(PortalId portal, Step step) {
        AssetId id = new AssetId(Uuid7.next(Clock.systemUTC()));
        assets.insert(intake.announced(portal, null, id, MediaKind.FILM, "film.mp4", 1), null);
        queue.add(portal, id, step);
        return id;
    }
}
