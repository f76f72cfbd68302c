package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** School holidays that the portal knows, and how to tell it of more. */
public record HolidaysPage(Studio studio, Typed typed, List<Line> holidays, int read)
        implements Page {
    /** One holiday of a zone. */
    public record Line(String zone, String label, String dates) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
