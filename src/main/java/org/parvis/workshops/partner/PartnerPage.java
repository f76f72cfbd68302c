package org.parvis.workshops.partner;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/** The private page of a partner. */
public record PartnerPage(
        Chrome chrome,
        String partner,
        String action,
        Typed typed,
        List<Choice> groups,
        List<Line> people)
        implements Page {
    /** A group in a list. */
    public record Choice(String id, String label) {}

    /**
     * Somebody they sent.
     *
     * @param states where they stand, group by group
     * @param came how often, when the partner may see that; else empty
     */
    public record Line(String name, List<String> states, String came) {}

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
