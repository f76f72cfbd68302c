package org.parvis.planning;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * One thing to make.
 *
 * @param keeps whether the visitor may change it
 * @param ticked who of the list is of the crew
 * @param happening address of what it tells of, or empty
 */
public record AssignmentPage(
        Studio studio,
        Assignment assignment,
        Due due,
        String action,
        boolean keeps,
        List<Option> kinds,
        List<Option> members,
        List<String> ticked,
        String happening,
        Typed typed)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }
}
