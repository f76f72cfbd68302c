package org.parvis.conference.meeting;

import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/** Where the code of a conference is typed. */
public record CodePage(Chrome chrome, Typed typed) implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
