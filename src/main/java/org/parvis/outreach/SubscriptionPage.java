package org.parvis.outreach;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * A subscription, to those who hold its link: to be confirmed, changed or ended. Never shows the
 * address.
 *
 * @param what what it is about, in words
 * @param saved whether a change was just kept
 */
public record SubscriptionPage(
        Chrome chrome, String path, String what, Rhythm rhythm, boolean confirmed, boolean saved)
        implements Page {

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }
}
