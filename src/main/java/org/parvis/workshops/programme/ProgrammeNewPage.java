package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** The form of a new programme. */
public record ProgrammeNewPage(Studio studio, Typed typed, List<Site> sites, boolean holidays)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
