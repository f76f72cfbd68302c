package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** Moving, renaming or cancelling one session. */
public record SessionChangePage(
        Studio studio, String title, String back, String action, Typed typed, List<Site> sites)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
