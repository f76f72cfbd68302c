package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** Workshops for which anybody may put their name down. */
public record OpenGroupsPage(Chrome chrome, List<Line> groups) implements Page {
    /** One group. */
    public record Line(String title, String href, String rhythm, String where) {}

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
