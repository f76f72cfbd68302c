package org.parvis.workshops.book;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** How far each media has come, of those that show it. */
public record NetworkMaturityPage(Studio studio, List<Line> lines) implements Page {
    /**
     * A media.
     *
     * @param when it was last looked at
     * @param levels in the order of {@link Criterion}; 0 when nothing was said
     */
    public record Line(String name, String when, List<Integer> levels) {}

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
