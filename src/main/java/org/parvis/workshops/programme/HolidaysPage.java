package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * School holidays that the portal knows, and how to tell it of more.
 *
 * @param offered how many come with the program and are not known yet
 * @param read how many were just taken
 */
public record HolidaysPage(Studio studio, Typed typed, List<Line> holidays, int offered, int read)
        implements Page {
    /** One holiday of a zone. */
    public record Line(String zone, String label, String dates) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
