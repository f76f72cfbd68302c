package org.parvis.conference.meeting;

import java.util.List;
import org.parvis.conference.IdeaView;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The idea box, seen from the newsroom.
 *
 * @param holds whether the visitor may hold a conference
 * @param owner account of the visitor: what a browser keeps of a form is theirs
 * @param notice message key of a sentence above, or empty
 */
public record IdeasPage(
        Studio studio,
        List<IdeaView> waiting,
        List<IdeaView> kept,
        List<IdeaView> decided,
        List<Line> conferences,
        boolean holds,
        String owner,
        Typed typed,
        String notice)
        implements Page {
    /** A conference, held or under way. */
    public record Line(String day, String where, boolean open, String href) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }
}
