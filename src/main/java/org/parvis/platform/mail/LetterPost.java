package org.parvis.platform.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;

/**
 * Brings letters to the mail server: at once, then after 1, 2, 4… minutes, ten times in all (about
 * 8 hours).
 */
@Configuration(proxyBeanMethods = false)
class LetterPost {
    static final TaskDescriptor<Waiting> TASK = TaskDescriptor.of("platform.letter", Waiting.class);

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 9;
    private static final Duration KEPT = Duration.ofDays(30);

    /** The letter that waits. */
    record Waiting(UUID letter) {}

    @Bean
    static Task<Waiting> letterTask(LetterStore letters, MailSettings settings, Clock clock) {
        return Tasks.oneTime(TASK)
                .onFailure(retries())
                .execute((instance, context) ->
                        post(instance.getData().letter(), letters, settings, clock));
    }

    @Bean
    static RecurringTask<Void> oldLettersTask(LetterStore letters, Clock clock) {
        return Tasks.recurring("platform.old-letters", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> letters.forget(clock.instant().minus(KEPT)));
    }

    private static FailureHandler<Waiting> retries() {
        return new MaxRetriesFailureHandler<>(
                TRIES,
                new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2),
                (done, operations) -> givenUp(done));
    }

    private static void givenUp(ExecutionComplete done) {
        LOG.error("Letter {} was never taken by the mail server", done.getExecution().getId());
    }

    private static void post(UUID id, LetterStore letters, MailSettings settings, Clock clock) {
        KeptLetter kept = letters.find(id).orElse(null);
        if (kept == null || kept.sentAt() != null) {
            return;
        }
        if (kept.letter().circular() != null && !letters.leaves(id, clock.instant())) {
            LOG.warn("Letter {} may have left when a node died; it is not sent a second time", id);
            return;
        }
        try {
            Smtp.send(settings, id, kept.letter());
        } catch (MailException refused) {
            letters.failed(id, String.valueOf(refused.getMessage()));
            throw refused;
        }
        letters.sent(id, clock.instant());
    }
}
