package org.parvis.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** Reads what happens, when and where. */
final class HappeningForm {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final Duration USUAL = Duration.ofHours(2);

    private final Place place;
    private final ZoneId zone;

    HappeningForm(Place place, ZoneId zone) {
        this.place = place;
        this.zone = zone;
    }

    /** What was typed, or nothing when {@code typed} says what needs another look. */
    @Nullable Happening read(Typed typed, UUID id, Instant now) {
        String tooLong = place.say("planning.error.long");
        String title = typed.text("quoi", LONGEST_TITLE, place.say("planning.error.what"), tooLong);
        String where = typed.text("lieu", LONGEST_PLACE, null, tooLong);
        String note = typed.text("note", LONGEST_NOTE, null, tooLong);
        LocalDate day = day(typed);
        LocalTime from = hour(typed, "debut");
        LocalTime to = typed.value("fin").isEmpty() ? null : hour(typed, "fin");
        if (!typed.isRight() || day == null || from == null) {
            return null;
        }
        Instant starts = day.atTime(from).atZone(zone).toInstant();
        Instant ends = to == null ? starts.plus(USUAL) : day.atTime(to).atZone(zone).toInstant();
        return new Happening(
                id,
                title,
                starts,
                // what ends after midnight ends the day after
                ends.isAfter(starts) ? ends : ends.plus(Duration.ofDays(1)),
                where,
                note,
                Objects.requireNonNullElse(
                        typed.one("couverture", Coverage.class), Coverage.INTENDED),
                false,
                0,
                now);
    }

    private @Nullable LocalDate day(Typed typed) {
        try {
            LocalDate day = LocalDate.parse(typed.value("jour"));
            if (day.getYear() > 1999 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException notOne) {
            // said below
        }
        typed.refuse("jour", place.say("planning.error.day"));
        return null;
    }

    private @Nullable LocalTime hour(Typed typed, String field) {
        try {
            return LocalTime.parse(typed.value(field));
        } catch (DateTimeParseException notOne) {
            typed.refuse(field, place.say("planning.error.hour"));
            return null;
        }
    }

    Typed filled(Happening one) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("quoi", one.title());
        known.put("jour", one.starts().atZone(zone).toLocalDate().toString());
        known.put("debut", clock(one.starts()));
        known.put("fin", clock(one.ends()));
        known.put("lieu", one.place());
        known.put("note", one.note());
        known.put("couverture", one.coverage().name());
        return Typed.filled(known);
    }

    private String clock(Instant moment) {
        return moment.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString();
    }
}
