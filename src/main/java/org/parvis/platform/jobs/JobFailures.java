package org.parvis.platform.jobs;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what failed and why, and forgets it when it has gone well since: db-scheduler itself
 * keeps neither the reason nor what it has given up.
 */
@Component
final class JobFailures extends AbstractSchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);
    private static final int LONGEST = 500;

    private final JobStore jobs;
    private final Jackson3Serializer json = new Jackson3Serializer();

    JobFailures(JobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
        try {
            Execution execution = done.getExecution();
            if (done.getResult() == ExecutionComplete.Result.FAILED) {
                jobs.failed(row(done), data(execution));
            } else if (execution.lastFailure != null) {
                jobs.forget(execution.getTaskName(), execution.getId());
            }
        } catch (RuntimeException databaseAway) {
            LOG.warn(
                    "What became of {} could not be written down",
                    done.getExecution(),
                    databaseAway);
        }
    }

    private static JobStore.Row row(ExecutionComplete done) {
        Execution execution = done.getExecution();
        Throwable cause = done.getCause().orElseGet(() -> new IllegalStateException("no reason"));
        return new JobStore.Row(
                execution.getTaskName(),
                execution.getId(),
                null,
                false,
                Objects.requireNonNullElse(execution.pickedBy, ""),
                null,
                execution.consecutiveFailures + 1,
                Trouble.of(cause).word(),
                said(cause),
                done.getTimeDone());
    }

    private static String said(Throwable cause) {
        String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }

    private byte @Nullable [] data(Execution execution) {
        Object data = execution.taskInstance.getData();
        return data == null ? null : json.serialize(data);
    }
}
