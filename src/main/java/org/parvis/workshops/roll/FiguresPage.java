package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.workshops.programme.Programme;

/**
 * Figures, with what was promised beside what came.
 *
 * @param about programme and period in words
 * @param csv address of the same as a table
 * @param pdf address of the same as a file to print
 */
public record FiguresPage(
        Studio studio,
        Typed typed,
        List<Programme> programmes,
        List<Promise> promises,
        List<Figures.Figure> figures,
        List<Figures.Spread> spreads,
        String about,
        String csv,
        String pdf)
        implements Page {
    /** What was promised, and what is. */
    public record Promise(String label, String planned, String actual) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
