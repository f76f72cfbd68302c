package org.parvis.workshops.book;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * How far a media has come.
 *
 * @param days on which it was looked at, the earliest first
 */
public record MaturityPage(
        Studio studio, String action, Typed typed, List<String> days, List<Line> lines)
        implements Page {
    /** One point, with its level on each of the days; 0 when nothing was said. */
    public record Line(Criterion criterion, List<Integer> levels) {}

    public List<Integer> levels() {
        return List.of(1, 2, 3, Criterion.HIGHEST);
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
