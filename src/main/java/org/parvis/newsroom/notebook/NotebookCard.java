package org.parvis.newsroom.notebook;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.portal.Place;

/**
 * A notebook in a list.
 *
 * @param cover the page whose picture stands for it, or nothing
 * @param latest its newest page
 */
public record NotebookCard(
        Place place, Notebook notebook, @Nullable EntryCard cover, @Nullable EntryCard latest) {

    public String href() {
        return place.href(notebook.path());
    }

    /** "Fatou · le 20 novembre". */
    public String meta() {
        return latest == null
                ? notebook.face().name()
                : place.say(
                        "newsroom.notebook.meta",
                        "name",
                        notebook.face().name(),
                        "date",
                        place.formats().dayOfYear(latest.entry().publishedAt()));
    }
}
