package org.parvis.planning;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** The end of reminders. */
public record StopPage(Chrome chrome, boolean reminders, String action) implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
