package org.parvis.media.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaKind;
import org.parvis.media.upload.Intake;
import org.parvis.platform.jobs.Job;
import org.parvis.platform.text.Messages;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PreparationJobsTest {
    @Autowired World world;
    @Autowired Preparations preparations;
    @Autowired PreparationQueue queue;
    @Autowired PreparationJobs jobs;
    @Autowired FailureStore failures;
    @Autowired AssetStore assets;
    @Autowired Intake intake;
    @Autowired Messages messages;
    @Autowired JdbcClient db;

    PortalId here;
    AssetId film;

    @BeforeEach
    void a_film_waits() {
        preparations.stop();
        db.sql("DELETE FROM media.preparation").update();
        db.sql("DELETE FROM media.failure").update();
        here = world.grandPalier.id();
        film = new AssetId(Uuid7.next(Clock.systemUTC()));
        assets.insert(intake.announced(here, null, film, MediaKind.FILM, "fête.mp4", 1), null);
        queue.add(here, film, Step.FIRST);
    }

    @AfterEach
    void leave_nothing() {
        db.sql("DELETE FROM media.preparation").update();
        db.sql("DELETE FROM media.failure").update();
        preparations.start();
    }

    @Test
    void a_film_is_seen_waiting_then_under_preparation() {
        Job waiting = only();
        queue.claim(UUID.randomUUID(), Step.FIRST);
        Job running = only();

        assertThat(waiting.condition()).isEqualTo(Job.Condition.WAITING);
        assertThat(waiting.label())
                .isEqualTo("«\u00a0fête.mp4\u00a0», Le Grand Palier\u00a0: à rendre lisible");
        assertThat(running.condition()).isEqualTo(Job.Condition.RUNNING);
        assertThat(running.where()).isNotEmpty();
    }

    @Test
    void a_film_that_failed_is_told_of_with_its_reason_and_lives_again_when_retried() {
        fail();
        Job failed = only();

        boolean retried = jobs.retry(failed.key());

        assertThat(failed.condition()).isEqualTo(Job.Condition.FAILED);
        assertThat(failed.reason())
                .isEqualTo(messages.in(Language.FRENCH).say("media.problem.ours"));
        assertThat(failed.said()).isEqualTo("boom");
        assertThat(retried).isTrue();
        assertThat(assets.find(here, film).orElseThrow().state()).isEqualTo(AssetState.CHECKING);
        assertThat(only().condition()).isEqualTo(Job.Condition.WAITING);
        assertThat(jobs.retry(failed.key())).isFalse();
    }

    @Test
    void a_failure_that_is_forgotten_leaves_the_asset_as_it_is() {
        fail();

        boolean forgotten = jobs.forget(only().key());

        assertThat(forgotten).isTrue();
        assertThat(jobs.failed()).isZero();
        assertThat(assets.find(here, film).orElseThrow().state()).isEqualTo(AssetState.FAILED);
    }

    private void fail() {
        var ticket = queue.claim(UUID.randomUUID(), Step.FIRST).orElseThrow();
        queue.done(ticket);
        assets.state(here, film, AssetState.FAILED, "media.problem.ours");
        failures.failed(ticket, "media.problem.ours", "boom");
    }

    private Job only() {
        List<Job> all = jobs.jobs(messages.in(Language.FRENCH), 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
