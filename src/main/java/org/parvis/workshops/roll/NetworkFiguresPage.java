package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** Figures of every media, and of all together. */
public record NetworkFiguresPage(Studio studio, String action, Typed typed, List<Line> lines)
        implements Page {
    /** A media. */
    public record Line(String name, List<Figure> figures) {}

    /** A number. */
    public record Figure(String label, String value) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
