package org.parvis.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The jobs of db-scheduler, in words: {@code media.sweep} is called {@code media.job.sweep}. */
@Component
@Order(45)
final class ScheduledJobs implements JobList, Checkup {
    private final JobStore jobs;
    private final ObjectProvider<JobList> lists;
    private final TransactionOperations tx;
    private final Clock clock;

    ScheduledJobs(
            JobStore jobs, ObjectProvider<JobList> lists, TransactionOperations tx, Clock clock) {
        this.jobs = jobs;
        this.lists = lists;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "travaux";
    }

    @Override
    public List<Job> jobs(Words words, int most) {
        return jobs.all(most).stream().map(row -> job(row, words)).toList();
    }

    private Job job(JobStore.Row row, Words words) {
        String key = row.task() + "/" + row.instance();
        String label = label(row.task(), words);
        Instant due = Objects.requireNonNullElseGet(row.due(), clock::instant);
        if (row.picked()) {
            Instant heard = Objects.requireNonNullElse(row.heard(), due);
            return Job.live(key, label, Job.Condition.RUNNING, heard, row.by());
        }
        Instant failedAt = row.failedAt();
        if (failedAt == null) {
            return Job.live(key, label, Job.Condition.WAITING, due, "");
        }
        return new Job(
                key,
                label,
                Job.Condition.FAILED,
                failedAt,
                row.by(),
                row.attempts(),
                words.say("platform.trouble." + row.trouble()),
                row.said(),
                row.due());
    }

    private static String label(String task, Words words) {
        String key = task.replaceFirst("\\.", ".job.");
        return words.has(key) ? words.say(key) : task;
    }

    @Override
    public long failed() {
        return jobs.counts().failed();
    }

    @Override
    public boolean retry(String key) {
        return attempt(
                key,
                (task, instance) -> {
                    boolean queued = jobs.doNow(task, instance);
                    if (queued && jobs.isScheduled(task, instance)) {
                        jobs.forget(task, instance);
                    }
                    return queued;
                });
    }

    /** A job that comes back by itself does so; any other is not done any more. */
    @Override
    public boolean forget(String key) {
        return attempt(
                key,
                (task, instance) -> {
                    boolean known = jobs.forget(task, instance);
                    if (known && !instance.equals(RecurringTask.INSTANCE)) {
                        jobs.cancel(task, instance);
                    }
                    return known;
                });
    }

    private interface Change {
        boolean of(String task, String instance);
    }

    private boolean attempt(String key, Change change) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return false;
        }
        return Boolean.TRUE.equals(
                tx.execute(status -> change.of(key.substring(0, slash), key.substring(slash + 1))));
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        JobStore.Counts counts = jobs.counts();
        long failed = lists.stream().mapToLong(JobList::failed).sum();
        String about = words.say("platform.state.jobs");
        String state =
                words.say(
                        "platform.state.jobs.state",
                        "running",
                        counts.running(),
                        "waiting",
                        counts.waiting(),
                        "failed",
                        failed);
        List<Finding> findings = new ArrayList<>();
        if (counts.late() > 0) {
            findings.add(
                    Finding.bad(
                            about,
                            state
                                    + " "
                                    + words.say("platform.state.jobs.late", "count", counts.late()),
                            words.say("platform.state.workers.remedy")));
        } else {
            findings.add(
                    failed > 0
                            ? Finding.poor(about, state, words.say("platform.state.jobs.remedy"))
                            : Finding.good(about, state));
        }
        return findings;
    }
}
