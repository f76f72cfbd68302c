package org.parvis.workshops.book;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The facilitator's book.
 *
 * @param notes what was kept of the last sessions
 * @param toDo what is to be taken up again, the soonest first
 */
public record BookPage(
        Studio studio,
        String action,
        Typed typed,
        List<Note> notes,
        List<Line> toDo,
        List<Line> contacts,
        List<Line> journal)
        implements Page {
    /** A session: what is kept of it, and what was meant for the next one. */
    public record Note(String title, String href, String note, String next) {}

    /**
     * An entry.
     *
     * @param next when to come back to it, or empty
     * @param late whether that day is past
     */
    public record Line(
            String id, String who, String when, String words, String next, boolean late) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
