package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.workshops.programme.Programme;

/**
 * Figures, with what was promised beside what came.
 *
 * @param csv address of the same as a table
 */
public record FiguresPage(
        Studio studio,
        Typed typed,
        List<Programme> programmes,
        List<Promise> promises,
        List<Figures.Figure> figures,
        List<Figures.Spread> spreads,
        String csv)
        implements Page {
    /** What was promised, and what is. */
    public record Promise(String label, String planned, String actual) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
