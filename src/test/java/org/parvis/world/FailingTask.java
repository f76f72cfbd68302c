package org.parvis.world;

import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.MailSendException;

/** A job that fails while a test wants it to, and is given up at once. */
public class FailingTask {
    public static final String NAME = "world.failing";
    public static final TaskDescriptor<String> TASK = TaskDescriptor.of(NAME, String.class);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    public void breakDown() {
        broken = true;
    }

    public void mend() {
        broken = false;
    }

    /** What was done, by the words it was given. */
    public List<String> done() {
        return done;
    }

    @Bean
    static Task<String> worldTask(FailingTask world) {
        return Tasks.oneTime(TASK)
                .onFailure(
                        new MaxRetriesFailureHandler<>(
                                0, new OnFailureRetryLater<>(Duration.ofMinutes(1))))
                .execute((instance, context) -> world.attempt(instance.getData()));
    }

    private void attempt(String words) {
        if (broken) {
            throw new MailSendException("boîte pleine");
        }
        done.add(words);
    }
}
