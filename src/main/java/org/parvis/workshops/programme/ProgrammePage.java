package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Portal;

/**
 * A programme: its groups, its words, and how to begin it again elsewhere.
 *
 * @param action where its own form is sent
 * @param portals where a copy may go
 */
public record ProgrammePage(
        Studio studio,
        Programme programme,
        String dates,
        String action,
        Typed typed,
        Typed copy,
        List<Line> groups,
        int sessions,
        long hours,
        List<Portal> portals)
        implements Page {
    /** One group in its season. */
    public record Line(String title, String href, String dates, String where, int sessions) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
