package org.parvis.newsroom.notebook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryId;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Finds where a story stands in a notebook. */
@Component
public final class NotebookLeaves {
    private final Notebooks notebooks;

    NotebookLeaves(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    /** Whose notebook it is, and what comes before and after; nothing for other stories. */
    public Optional<NotebookLeaf> of(Place place, Story story) {
        return story.kind().isNotebook()
                ? notebooks
                        .ofStory(story.portal(), story.id())
                        .map(notebook -> leaf(place, notebook, story.id()))
                : Optional.empty();
    }

    private NotebookLeaf leaf(Place place, Notebook notebook, StoryId story) {
        return new NotebookLeaf(
                notebook,
                beside(place, notebook, story, false),
                beside(place, notebook, story, true));
    }

    private @Nullable EntryCard beside(
            Place place, Notebook notebook, StoryId story, boolean after) {
        return notebooks
                .beside(notebook, story, after)
                .map(entry -> EntryCard.of(place, entry))
                .orElse(null);
    }
}
