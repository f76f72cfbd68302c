package org.parvis.workshops.programme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** Days and hours, as typed and as said. */
public final class Dates {
    private static final int FAR = 30;

    private Dates() {}

    /** "mercredi". */
    public static String day(DayOfWeek day, Place place) {
        return day.getDisplayName(
                TextStyle.FULL_STANDALONE, Locale.forLanguageTag(place.language().tag()));
    }

    /** "24 novembre 2026". */
    public static String day(LocalDate day, Place place, ZoneId zone) {
        return place.formats().dayOfYear(day.atStartOfDay(zone).toInstant());
    }

    /** "mercredi 25 novembre 2026, 14 h à 17 h". */
    public static String of(Session session, Place place) {
        return place.say(
                "workshops.session.when",
                "day",
                place.formats().date(session.starts()),
                "from",
                place.formats().time(session.starts()),
                "to",
                place.formats().time(session.ends()));
    }

    /** As in a field of a form: 2026-11-25. */
    public static String field(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().toString();
    }

    /** As in a field of a form: 14:00. */
    public static String hour(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString();
    }

    /** A day that must be there, at most thirty years from today. */
    public static @Nullable LocalDate read(Typed typed, String name, LocalDate today, Place place) {
        try {
            LocalDate day = LocalDate.parse(typed.value(name));
            if (Math.abs(day.getYear() - today.getYear()) <= FAR) {
                return day;
            }
        } catch (DateTimeParseException notOne) {
            // said below
        }
        typed.refuse(name, place.say("workshops.error.date"));
        return null;
    }

    static @Nullable LocalTime hour(Typed typed, String name, Place place) {
        try {
            return LocalTime.parse(typed.value(name));
        } catch (DateTimeParseException notOne) {
            typed.refuse(name, place.say("workshops.error.hour"));
            return null;
        }
    }
}
