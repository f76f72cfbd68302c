package org.parvis.newsroom.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.audience.Audiences;
import org.parvis.catalogue.audience.Seen;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Schedule;
import org.parvis.newsroom.review.Schedules;
import org.parvis.newsroom.review.Taking;
import org.parvis.portal.Place;
import org.parvis.remarks.Remarks;
import org.springframework.stereotype.Component;

/** What lists of the newsroom say of each story beside its name. */
@Component
final class LineNotes {
    private final Reviewing reviewing;
    private final Schedules schedules;
    private final Remarks remarks;
    private final Audiences audiences;
    private final TranslationStore translations;
    private final Clock clock;

    LineNotes(
            Reviewing reviewing,
            Schedules schedules,
            Remarks remarks,
            Audiences audiences,
            TranslationStore translations,
            Clock clock) {
        this.translations = translations;
        this.reviewing = reviewing;
        this.schedules = schedules;
        this.remarks = remarks;
        this.audiences = audiences;
        this.clock = clock;
    }

    Map<StoryId, List<LineNote>> of(Place place, List<DeskLine> lines) {
        PortalId portal = place.portalId();
        Map<StoryId, Taking> takings = reviewing.takings(portal);
        Map<StoryId, Schedule> planned =
                schedules.all(portal).stream()
                        .collect(Collectors.toMap(Schedule::story, Function.identity()));
        Map<SubjectRef, Integer> open =
                remarks.open(portal, lines.stream().map(line -> line.id().ref()).toList());
        Map<StoryId, LineNote> seen = audience(place, lines);
        int patience = reviewing.rule(portal).days();
        Map<StoryId, Translation> translated =
                translations.all(portal).stream()
                        .collect(Collectors.toMap(Translation::story, Function.identity()));
        Map<StoryId, List<LineNote>> notes = new HashMap<>();
        for (DeskLine line : lines) {
            List<LineNote> own = new ArrayList<>();
            if (isWaiting(line)) {
                own.add(waits(place, line.statusAt(), patience));
            }
            Taking taking = takings.get(line.id());
            if (taking != null && isWaiting(line)) {
                own.add(note(place, "none", "eye", "newsroom.taken.by", "name", taking.name()));
            }
            Schedule schedule = planned.get(line.id());
            if (schedule != null) {
                String date = place.formats().dateAndTime(schedule.at());
                own.add(note(place, "none", "agenda", "newsroom.schedule.chip", "date", date));
            }
            int todo = open.getOrDefault(line.id().ref(), 0);
            if (todo > 0) {
                own.add(note(place, "wait", "remark", "newsroom.remarks.open", "count", todo));
            }
            Optional.ofNullable(seen.get(line.id())).ifPresent(own::add);
            Translation translation = translated.get(line.id());
            if (translation != null) {
                own.add(language(place, translation));
            }
            notes.put(line.id(), own);
        }
        return notes;
    }

    /** How many people read or watched each of these stories that is online, in words. */
    private Map<StoryId, LineNote> audience(Place place, List<DeskLine> lines) {
        Map<EntryRef, StoryId> online = new HashMap<>();
        lines.stream()
                .filter(line -> line.status() == Status.ONLINE)
                .forEach(line ->
                        online.put(new EntryRef(place.portalId(), line.id().ref()), line.id()));
        Map<StoryId, LineNote> notes = new HashMap<>();
        for (Map.Entry<EntryRef, Seen> one : audiences.all(online.keySet()).entrySet()) {
            String words = new SeenWords(place, one.getValue()).line();
            if (!words.isEmpty()) {
                notes.put(online.get(one.getKey()), new LineNote("none", "eye", words));
            }
        }
        return notes;
    }

    private static LineNote language(Place place, Translation translation) {
        String language =
                StoryLanguages.inSentence(translation.language(), place.language().locale());
        return translation.behind()
                ? note(
                        place,
                        "wait",
                        "hourglass",
                        "newsroom.translation.note.behind",
                        "language",
                        language)
                : note(place, "none", "copy", "newsroom.translation.note", "language", language);
    }

    private static boolean isWaiting(DeskLine line) {
        return line.status() == Status.PROPOSED || line.status() == Status.READY;
    }

    /** How long a proposal has waited; past the portal's patience its editors know. */
    LineNote waits(Place place, Instant since, int patience) {
        long days = Duration.between(since, clock.instant()).toDays();
        return days >= patience
                ? note(place, "stop", "hourglass", "newsroom.waits.long", "count", days)
                : note(place, "none", "hourglass", "newsroom.waits", "count", days);
    }

    private static LineNote note(
            Place place, String css, String icon, String key, String name, Object value) {
        return new LineNote(css, icon, place.say(key, name, value));
    }
}
