package org.parvis.newsroom.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.review.EasyReading;
import org.parvis.newsroom.review.EasyReadings;
import org.parvis.newsroom.workflow.Republication;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes down who re-read "En bref, facile à lire", and when. */
@Controller
final class EasyReadingController {
    private final Stories stories;
    private final EasyReadings readings;
    private final ReviewPages pages;
    private final Catalogue catalogue;
    private final Republication republication;
    private final TransactionOperations tx;
    private final Clock clock;

    EasyReadingController(
            Stories stories,
            EasyReadings readings,
            ReviewPages pages,
            Catalogue catalogue,
            Republication republication,
            TransactionOperations tx,
            Clock clock) {
        this.stories = stories;
        this.readings = readings;
        this.pages = pages;
        this.catalogue = catalogue;
        this.republication = republication;
        this.tx = tx;
        this.clock = clock;
    }

    @PostMapping("/{portal}/redaction/recits/{id}/facile-a-lire")
    @Allowed(Action.REVIEW)
    Answer keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lecteurs,
            @RequestParam(defaultValue = "") String jour,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        String readers = lecteurs.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        Optional<LocalDate> day = day(jour);
        boolean named = !readers.isEmpty() && readers.length() <= EasyReading.LONGEST;
        if (!named || day.isEmpty() || story.content().easySentences().isEmpty()) {
            String problem = named ? "newsroom.easy.error-day" : "newsroom.easy.error-names";
            EasyReadingTyped typed = new EasyReadingTyped(readers, jour);
            return Answer.again(pages.page(place, visitor, story, problem, null, typed));
        }
        tx.executeWithoutResult(status -> {
            readings.keep(story, new EasyReading(readers, day.get()), Actors.of(visitor));
            republication.again(story);
            catalogue.forgetPages(new EntryRef(story.portal(), story.id().ref()));
        });
        return Answer.see(place.href(story.desk() + "/relecture") + "#facile");
    }

    private Optional<LocalDate> day(String text) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
