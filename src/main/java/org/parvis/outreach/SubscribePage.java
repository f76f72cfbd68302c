package org.parvis.outreach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The form by which somebody subscribes: at the foot of home and theme pages, and on a page of its
 * own.
 *
 * @param theme slug of the theme, or empty for everything
 * @param what what would be subscribed to, in words
 * @param email as typed
 * @param problem a sentence about the address, or nothing
 */
public record SubscribePage(
        Chrome chrome,
        String theme,
        String what,
        String email,
        Rhythm rhythm,
        @Nullable String problem)
        implements Page {

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }

    public String action() {
        return chrome.href("/lettre");
    }
}
