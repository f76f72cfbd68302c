package org.parvis.newsroom.notebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.identity.Studio;
import org.parvis.newsroom.DeskLine;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * Somebody's own notebook in the newsroom: its next page, its words.
 *
 * @param notebook nothing before it is opened
 * @param photographs pages online that have a picture
 * @param drafts pages begun that are not sent
 * @param said message key of what was just done, or nothing
 */
public record NotebookDeskPage(
        Studio studio,
        @Nullable Notebook notebook,
        Typed typed,
        List<EntryCard> photographs,
        List<DeskLine> drafts,
        boolean readable,
        @Nullable String said)
        implements Page {
    /** Drawings to choose from. */
    public List<String> drawings() {
        return NotebookForm.DRAWINGS;
    }

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }
}
