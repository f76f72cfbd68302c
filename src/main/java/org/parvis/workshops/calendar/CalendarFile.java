package org.parvis.workshops.calendar;

import java.util.List;
import org.parvis.platform.calendar.CalendarLine;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.SessionLine;

/** Sessions as a calendar. */
public final class CalendarFile {
    private CalendarFile() {}

    public static String write(String name, List<Session> sessions, Place place) {
        return org.parvis.platform.calendar.CalendarFile.write(
                "workshops", name, sessions.stream().map(session -> line(session, place)).toList());
    }

    private static CalendarLine line(Session session, Place place) {
        return new CalendarLine(
                session.id() + "@" + place.portal().slug() + ".parvis",
                SessionLine.title(session, place),
                null,
                session.starts(),
                session.ends(),
                session.siteName(),
                String.join(", ", session.staff()),
                session.sequence(),
                session.changedAt(),
                session.cancelled());
    }

    /**
     * One person's hour on a day: it keeps its own UID, and rises with the session.
     *
     * @param starts when they are expected
     * @param person tells this date from those of the others
     */
    public static String call(
            String title, Session session, java.time.Instant starts, String person, Place place) {
        CalendarLine own =
                new CalendarLine(
                        session.id() + "-" + person + "@" + place.portal().slug() + ".parvis",
                        title,
                        null,
                        starts,
                        session.ends(),
                        session.siteName(),
                        String.join(", ", session.staff()),
                        session.sequence(),
                        session.changedAt(),
                        session.cancelled());
        return org.parvis.platform.calendar.CalendarFile.write("workshops", title, List.of(own));
    }
}
