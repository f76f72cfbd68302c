package org.parvis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class MailerTest {
    private static final FakeSmtp SERVER = new FakeSmtp();

    @Autowired Mailer mailer;

    @Autowired LetterStore letters;

    @Autowired TransactionOperations transactions;

    @Autowired ObjectProvider<SchedulerClient> jobs;

    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("parvis.mail.host", () -> "localhost");
        settings.add("parvis.mail.port", SERVER::port);
        settings.add("parvis.mail.tls", () -> "NONE");
        settings.add("parvis.mail.from", () -> "bonjour@palier.example");
    }

    @BeforeEach
    void begin_with_an_empty_box() {
        SERVER.refusals.set(0);
        SERVER.taken.clear();
    }

    @Test
    void a_letter_of_a_committed_transaction_arrives_and_its_words_are_forgotten() {
        transactions.executeWithoutResult(status ->
                mailer.sendLater(
                        new Letter(
                                "amina@example.org", "Été au pied\nde l’escalier", "Bonjour !")));

        await().atMost(Duration.ofSeconds(20)).until(() -> !SERVER.taken.isEmpty());
        await().atMost(Duration.ofSeconds(5)).until(() -> latest().sentAt() != null);
        assertThat(SERVER.taken.getFirst())
                .contains(
                        "To: amina@example.org",
                        "From: bonjour@palier.example",
                        "Auto-Submitted: auto-generated",
                        "Bonjour !")
                .doesNotContain("\nde l");
        assertThat(latest().letter().text()).doesNotContain("Bonjour");
    }

    @Test
    void a_letter_of_a_rolled_back_transaction_never_existed() {
        transactions.executeWithoutResult(status -> {
            mailer.sendLater(new Letter("personne@example.org", "Rien", "Rien"));
            assertThat(jobsWaiting()).isPositive();
            status.setRollbackOnly();
        });

        assertThat(jobsWaiting()).as("the job is written in the caller's transaction").isZero();
        assertThat(mailer.latest(50))
                .noneMatch(kept -> kept.letter().to().equals("personne@example.org"));
    }

    @Test
    void a_letter_that_the_server_does_not_take_is_tried_again_after_a_pause() {
        SERVER.refusals.set(1);

        mailer.sendLater(new Letter("jo@example.org", "Encore", "Bonjour Jo"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !latest().failure().isEmpty());
        UUID id = latest().id();
        await().atMost(Duration.ofSeconds(10)).until(() -> failures(id) == 1);

        assertThat(nextTry(id))
                .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(61));
        jobs.getObject().reschedule(LetterPost.TASK.instanceId(id.toString()), Instant.now());
        await().atMost(Duration.ofSeconds(20)).until(() -> !SERVER.taken.isEmpty());
    }

    @Test
    void a_letter_to_many_says_how_to_leave_and_is_tried_again_when_refused() {
        SERVER.refusals.set(1);

        mailer.sendLater(circular("amina@example.org", "test:un"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !latest().failure().isEmpty());
        UUID id = latest().id();
        await().atMost(Duration.ofSeconds(10)).until(() -> failures(id) == 1);
        jobs.getObject().reschedule(LetterPost.TASK.instanceId(id.toString()), Instant.now());

        await().atMost(Duration.ofSeconds(20)).until(() -> !SERVER.taken.isEmpty());
        assertThat(SERVER.taken.getFirst())
                .contains(
                        "List-Unsubscribe: <http://localhost/lettre/cle/fin>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "Message-ID: <" + id + "@palier.example>");
    }

    @Test
    void a_letter_to_many_that_a_dying_node_had_given_away_is_not_sent_again() {
        UUID given = UUID.randomUUID();
        letters.insert(given, circular("jo@example.org", "test:deux"), Instant.now());
        assertThat(letters.leaves(given, Instant.now())).isTrue();

        jobs.getObject()
                .schedule(
                        LetterPost.TASK
                                .instance(given.toString())
                                .data(new LetterPost.Waiting(given))
                                .scheduledTo(Instant.now()));
        mailer.sendLater(new Letter("after@example.org", "Après", "Après"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobsNamed(given) == 0 && !SERVER.taken.isEmpty());
        assertThat(SERVER.taken).noneMatch(letter -> letter.contains("jo@example.org"));
    }

    @Test
    void letters_are_forgotten_with_what_they_belong_to() {
        letters.insert(
                UUID.randomUUID(), circular("oubli@example.org", "test:trois"), Instant.now());

        mailer.forget("test:trois");

        assertThat(mailer.latest(100))
                .noneMatch(kept -> kept.letter().to().equals("oubli@example.org"));
    }

    private static Letter circular(String to, String about) {
        return new Letter(
                to,
                "Du nouveau",
                "Bonjour",
                "<p>Bonjour</p>",
                new Circular(about, "http://localhost/lettre/cle/fin"));
    }

    private long jobsNamed(UUID letter) {
        return db.sql("SELECT count(*) FROM platform.scheduled_tasks WHERE task_instance = :letter")
                .param("letter", letter.toString())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void without_a_mail_server_a_letter_is_kept_to_be_read() {
        var unconnected =
                new MailSettings(null, 587, null, "", "a@b", MailSettings.Tls.NONE, false);
        var kept = new Mailer(unconnected, letters, jobs, transactions, Clock.systemUTC());

        kept.sendLater(new Letter("sacha@example.org", "Votre lien", "http://localhost/lien"));

        assertThat(kept.isConnected()).isFalse();
        assertThat(kept.latest(1))
                .extracting(letter -> letter.letter().text())
                .containsExactly("http://localhost/lien");
        assertThat(jobsWaiting()).isZero();
    }

    @Test
    void an_address_that_would_smuggle_another_recipient_is_refused() {
        for (String address :
                List.of(
                        "a@b.org\r\nBcc: c@d.org",
                        "a@b.org, c@d.org",
                        "Jo <a@b.org>",
                        "personne",
                        "")) {
            assertThatThrownBy(() -> new Letter(address, "Bonjour", "Bonjour"))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private KeptLetter latest() {
        return mailer.latest(1).getFirst();
    }

    private long jobsWaiting() {
        return db.sql(
                        "SELECT count(*) FROM platform.scheduled_tasks WHERE task_name = 'platform.letter' AND NOT picked")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private int failures(UUID id) {
        return db.sql(
                        "SELECT coalesce(max(consecutive_failures), 0) FROM platform.scheduled_tasks WHERE task_instance = :id")
                .param("id", id.toString())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private Instant nextTry(UUID id) {
        return db.sql(
                        "SELECT execution_time FROM platform.scheduled_tasks WHERE task_instance = :id")
                .param("id", id.toString())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
