package org.parvis.newsroom.notebook;

import java.util.List;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes the cards of notebooks. */
@Component
final class NotebookCards {
    private final Notebooks notebooks;

    NotebookCards(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    /** Those that readers find on a portal, the one written in last first. */
    List<NotebookCard> read(Place place, int most) {
        return notebooks.read(place.portalId(), most).stream()
                .map(notebook -> card(place, notebook))
                .toList();
    }

    NotebookCard card(Place place, Notebook notebook) {
        List<Entry> latest = notebooks.pages(notebook, null, 1);
        return new NotebookCard(
                place,
                notebook,
                notebooks.cover(notebook).map(entry -> EntryCard.of(place, entry)).orElse(null),
                latest.isEmpty() ? null : EntryCard.of(place, latest.getFirst()));
    }
}
