package org.parvis.newsroom.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.ScheduledMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publication at a date and an hour. */
@Controller
final class ScheduleController {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Stories stories;
    private final ScheduledMoves scheduled;
    private final ReviewPages reviews;
    private final Clock clock;

    ScheduleController(
            Stories stories, ScheduledMoves scheduled, ReviewPages reviews, Clock clock) {
        this.stories = stories;
        this.scheduled = scheduled;
        this.reviews = reviews;
        this.clock = clock;
    }

    @PostMapping("/{portal}/redaction/recits/{id}/programmation")
    @Allowed(Action.PUBLISH)
    Answer set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String heure,
            @RequestParam(defaultValue = "") String embargo,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        Optional<Instant> at = moment(jour, heure);
        MoveOutcome outcome =
                at.isEmpty()
                        ? new MoveOutcome.MomentPast()
                        : scheduled.set(story, at.get(), embargo.equals("oui"), Actors.of(visitor));
        return switch (outcome) {
            case MoveOutcome.Moved _ ->
                    Answer.see(place.href(story.desk() + "/relecture") + "?fait=programmation");
            case MoveOutcome.Refusal refusal ->
                    Answer.page(
                            refusal instanceof MoveOutcome.MomentPast ? 422 : 409,
                            reviews.refused(place, visitor, story, refusal));
        };
    }

    /**
     * A moment to come, as a date field and an hour field send it; "18" and "18 h 30" are hours
     * too.
     */
    private Optional<Instant> moment(String day, String hour) {
        String time = hour.strip().replaceFirst("\\s*[hH]\\s*", ":").replaceFirst(":$", "");
        String whole = time.contains(":") ? time : time + ":00";
        try {
            Instant at =
                    LocalDate.parse(day.strip())
                            .atTime(LocalTime.parse(whole.length() == 4 ? "0" + whole : whole))
                            .atZone(PARIS)
                            .toInstant();
            return Optional.of(at).filter(clock.instant()::isBefore);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    @PostMapping("/{portal}/redaction/recits/{id}/deprogrammation")
    @Allowed(Action.PUBLISH)
    Answer cancel(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        scheduled.cancel(story, Actors.of(visitor));
        return Answer.see(place.href(story.desk() + "/relecture") + "?fait=deprogrammation");
    }
}
