package org.parvis.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.platform.text.Messages;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.FailingTask;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class JobsTest {
    private static final String JOB = FailingTask.NAME + "/essai";

    @Autowired SchedulerClient jobs;
    @Autowired FailingTask failing;
    @Autowired List<Task<?>> tasks;
    @Autowired Messages messages;
    @Autowired JdbcClient db;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @LocalServerPort int port;

    Browser awa;

    @BeforeEach
    void an_administrator() {
        var account = cast.holding(Role.ADMINISTRATOR);
        awa = new Browser(port).signIn(accounts.signInLink(account.id(), "/"));
    }

    @AfterEach
    void leave_nothing() {
        failing.mend();
        db.sql("DELETE FROM platform.scheduled_tasks WHERE task_name = :task")
                .param("task", FailingTask.NAME)
                .update();
        db.sql("DELETE FROM platform.job_failure").update();
    }

    @Test
    void a_job_that_was_given_up_stays_with_its_reason_until_it_is_tried_again() throws Exception {
        failing.breakDown();
        jobs.schedule(FailingTask.TASK.instance("essai").data("la lettre").build(), Instant.now());
        await(() -> failures() == 1 && scheduled() == 0);

        var line = awa.get("/reseau/taches").page().select("#rates ~ ul, section:has(#rates) li");
        assertThat(line.text())
                .contains(
                        "Le serveur de courrier n’a pas pris la lettre.",
                        "Le serveur n’essaie plus")
                .contains("MailSendException: boîte pleine");
        failing.mend();
        var answer = awa.post("/reseau/taches/reprises", "liste", "travaux", "travail", JOB);
        await(() -> failing.done().contains("la lettre"));

        assertThat(answer.location()).endsWith("/reseau/taches?note=repris");
        await(() -> scheduled() == 0);
        assertThat(failures()).isZero();
    }

    @Test
    void a_failed_job_that_is_forgotten_is_neither_shown_nor_done() throws Exception {
        failing.breakDown();
        jobs.schedule(FailingTask.TASK.instance("essai").data("inutile").build(), Instant.now());
        await(() -> failures() == 1);

        awa.get("/reseau/taches");
        var answer = awa.post("/reseau/taches/oublis", "liste", "travaux", "travail", JOB);
        var twice = awa.post("/reseau/taches/oublis", "liste", "travaux", "travail", JOB);

        assertThat(answer.location()).endsWith("note=oublie");
        assertThat(twice.location()).endsWith("note=parti");
        assertThat(failures() + scheduled()).isZero();
        assertThat(awa.get("/reseau/taches").body()).contains("Raté\u00a0: rien");
    }

    @Test
    void what_waits_says_when_its_turn_comes() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        jobs.schedule(FailingTask.TASK.instance("essai").data("").build(), tomorrow);

        String waiting = awa.get("/reseau/taches").page().select("section:has(#attente)").text();

        assertThat(waiting).contains("Son tour vient", "Ranger derrière les envois");
    }

    @Test
    void every_job_has_a_name_in_words() {
        Stream<String> keys =
                tasks.stream()
                        .map(Task::getName)
                        .filter(name -> !name.equals(FailingTask.NAME))
                        .map(name -> name.replaceFirst("\\.", ".job."));

        assertThat(keys).isNotEmpty().allMatch(messages.in(Language.FRENCH)::has);
    }

    private long failures() {
        return db.sql("SELECT count(*) FROM platform.job_failure WHERE task_name = :task")
                .param("task", FailingTask.NAME)
                .query(Long.class)
                .single();
    }

    private long scheduled() {
        return db.sql("SELECT count(*) FROM platform.scheduled_tasks WHERE task_name = :task")
                .param("task", FailingTask.NAME)
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int turn = 0; turn < 200 && !condition.getAsBoolean(); turn++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
