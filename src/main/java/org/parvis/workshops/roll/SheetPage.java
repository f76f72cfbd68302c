package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Session;

/**
 * The attendance sheet, to be printed: nothing on it says more of people than their names.
 *
 * @param halves whether people sign twice, morning and afternoon
 * @param blank rows left for those who come without being enrolled
 */
public record SheetPage(
        Chrome chrome,
        Programme programme,
        Session session,
        String when,
        String back,
        List<String> names,
        boolean halves,
        int blank)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
