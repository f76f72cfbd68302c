package org.parvis.planning;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * Something that happens, and who tells it.
 *
 * @param what and asked: the two forms
 */
public record HappeningPage(
        Studio studio,
        Happening happening,
        String when,
        String action,
        List<Due> assignments,
        List<Option> kinds,
        List<Option> members,
        Typed what,
        Typed asked)
        implements Page {
    public List<Coverage> coverages() {
        return List.of(Coverage.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }
}
