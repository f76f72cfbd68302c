package org.parvis.workshops.programme;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.util.Date;
import java.util.List;
import org.parvis.portal.Place;

/**
 * Sessions as a calendar (RFC 5545). A session keeps its UID for ever and its SEQUENCE rises with
 * each change, so that telephones move what they have instead of doubling it.
 */
public final class CalendarFile {
    private CalendarFile() {}

    public static String write(String name, List<Session> sessions, Place place) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Parvis//workshops//FR");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(12).build());
        sessions.forEach(session -> calendar.addEvent(event(session, place)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Session session, Place place) {
        VEvent event = new VEvent();
        event.setUid(session.id() + "@" + place.portal().slug() + ".parvis");
        event.setDateTimeStamp(Date.from(session.changedAt()));
        event.setLastModified(Date.from(session.changedAt()));
        event.setSequence(session.sequence());
        event.setSummary(SessionLine.title(session, place));
        event.setDateStart(Date.from(session.starts()), true);
        event.setDateEnd(Date.from(session.ends()), true);
        event.setLocation(session.siteName());
        if (!session.staff().isEmpty()) {
            event.setDescription(String.join(", ", session.staff()));
        }
        event.setStatus(session.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
