package org.parvis.workshops.calendar;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** Places, people of the team and groups, with the private addresses of their calendars. */
public record CalendarsPage(Studio studio, List<Line> sites, List<Line> staff, List<Line> groups)
        implements Page {
    /**
     * @param address of the calendar; empty while none was made
     */
    public record Line(String kind, String target, String label, String address) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
