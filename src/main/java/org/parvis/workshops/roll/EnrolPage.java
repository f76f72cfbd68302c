package org.parvis.workshops.roll;

import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;
import org.parvis.workshops.programme.Group;

/**
 * The public form of a group.
 *
 * @param typed nothing once the request has been kept
 */
public record EnrolPage(
        Chrome chrome, Group group, String dates, String action, @Nullable Typed typed)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
