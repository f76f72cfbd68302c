package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * When and where a group meets.
 *
 * @param action the group's own address
 * @param settings name, place, team, places
 * @param rule the rule being added, as typed
 * @param one the single session being added, as typed
 */
public record GroupDatesPage(
        Studio studio,
        Group group,
        String action,
        Typed settings,
        Typed rule,
        Typed one,
        List<Line> rules,
        List<SessionLine> sessions,
        List<Site> sites)
        implements Page {
    /** A rule in words. */
    public record Line(String id, String words) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
