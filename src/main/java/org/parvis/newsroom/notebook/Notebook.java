package org.parvis.newsroom.notebook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.NotebookWords;

/**
 * Somebody's notebook on a portal; a person has one at most.
 *
 * @param words as its writer wants them
 * @param shown as readers see them: read by the newsroom; nothing before its first page is online
 * @param slug its address once it is shown
 * @param poster name of a drawn picture
 * @param cover the page online whose picture stands in its place, or nothing
 */
public record Notebook(
        PortalId portal,
        UUID id,
        UUID account,
        NotebookWords words,
        @Nullable NotebookWords shown,
        @Nullable Slug slug,
        String poster,
        @Nullable UUID cover) {
    /** The drawing of a notebook for which nobody chose one. */
    static final String POSTER = "letter";

    /** Whether its words wait for somebody of the newsroom to read them. */
    public boolean waits() {
        return shown != null && !shown.equals(words);
    }

    /** What readers see; the words typed as long as nothing is shown. */
    public NotebookWords face() {
        return shown == null ? words : shown;
    }

    public String drawing() {
        return poster.isEmpty() ? POSTER : poster;
    }

    /** Where readers find it, to give to {@code place.href}; only once it is shown. */
    public String path() {
        return "/carnets/" + slug;
    }
}
