package org.parvis.hosting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.parvis.identity.Audit;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.jobs.Job;
import org.parvis.platform.jobs.JobList;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs of the server: those that failed can be tried again or forgotten. */
@Controller
final class JobsController {
    private static final int MOST = 200;
    private static final Set<String> NOTES = Set.of("repris", "oublie", "parti");

    private final List<JobList> lists;
    private final Audit audit;
    private final Studios studios;
    private final Clock clock;

    JobsController(List<JobList> lists, Audit audit, Studios studios, Clock clock) {
        this.lists = lists;
        this.audit = audit;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/reseau/taches")
    @Allowed(Action.RUN_SERVER)
    Page show(@RequestParam(defaultValue = "") String note, Place place, Visitor visitor) {
        return new JobsPage(
                studios.page(place, visitor, place.say("hosting.jobs.title")),
                lines(place, Job.Condition.FAILED),
                lines(place, Job.Condition.RUNNING),
                lines(place, Job.Condition.WAITING),
                NOTES.contains(note) ? note : "",
                place.formats().time(clock.instant()));
    }

    @PostMapping("/reseau/taches/reprises")
    @Allowed(Action.RUN_SERVER)
    Answer retry(
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String travail,
            Place place,
            Visitor visitor) {
        boolean done = change(liste, travail, JobList::retry, visitor, "hosting.job-retried");
        return Answer.see(place.href("/reseau/taches?note=" + (done ? "repris" : "parti")));
    }

    @PostMapping("/reseau/taches/oublis")
    @Allowed(Action.RUN_SERVER)
    Answer forget(
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String travail,
            Place place,
            Visitor visitor) {
        boolean done = change(liste, travail, JobList::forget, visitor, "hosting.job-forgotten");
        return Answer.see(place.href("/reseau/taches?note=" + (done ? "oublie" : "parti")));
    }

    private boolean change(
            String name,
            String key,
            BiPredicate<JobList, String> change,
            Visitor visitor,
            String what) {
        JobList list =
                lists.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotHere::new);
        try {
            boolean done = change.test(list, key);
            if (done) {
                audit.record(null, visitor, what, null);
            }
            return done;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAKey) {
            throw new NotHere();
        }
    }

    private List<JobsPage.Line> lines(Place place, Job.Condition condition) {
        return lists.stream()
                .flatMap(list ->
                        list.jobs(place.words(), MOST).stream()
                                .filter(job -> job.condition() == condition)
                                .map(job -> line(place, list.name(), job)))
                .toList();
    }

    private JobsPage.Line line(Place place, String list, Job job) {
        return new JobsPage.Line(
                list, job.key(), job.label(), when(place, job), job.reason(), job.said());
    }

    private String when(Place place, Job job) {
        String time = moment(place, job.since());
        return switch (job.condition()) {
            case RUNNING ->
                    job.where().isEmpty()
                            ? place.say("hosting.jobs.running.now")
                            : place.say("hosting.jobs.running.on", "host", job.where());
            case WAITING ->
                    job.since().isAfter(clock.instant())
                            ? place.say("hosting.jobs.waiting.until", "when", time)
                            : place.say("hosting.jobs.waiting.since", "when", time);
            case FAILED ->
                    place.say("hosting.jobs.failed.when", "when", time, "count", job.attempts())
                            + (job.again() == null
                                    ? " " + place.say("hosting.jobs.failed.given-up")
                                    : " "
                                            + place.say(
                                                    "hosting.jobs.failed.again",
                                                    "when",
                                                    moment(place, job.again())));
        };
    }

    private String moment(Place place, Instant when) {
        var formats = place.formats();
        boolean today = formats.date(when).equals(formats.date(clock.instant()));
        return today ? formats.time(when) : formats.dateAndTime(when);
    }
}
