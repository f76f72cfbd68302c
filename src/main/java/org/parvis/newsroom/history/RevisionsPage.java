package org.parvis.newsroom.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.platform.web.Page;

/**
 * What a story said, revision after revision, newest first.
 *
 * @param older the number before which there are more, or nothing
 */
public record RevisionsPage(
        Studio studio,
        Story story,
        List<Line> lines,
        @Nullable Integer older,
        @Nullable Toast toast)
        implements Page {
    /**
     * One revision.
     *
     * @param changes the fields whose words changed
     * @param files whether its film, sound or pictures changed
     * @param current whether it is what the story says now
     */
    public record Line(
            int number,
            String name,
            Instant at,
            List<Change> changes,
            boolean files,
            boolean current) {}

    /** The words of one field that came and went. */
    public record Change(String label, List<WordDiff.Piece> pieces) {}

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }
}
