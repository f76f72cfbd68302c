package org.parvis.newsroom.notebook;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.parvis.platform.web.Pieces;
import org.parvis.portal.Chrome;
import org.parvis.portal.FootPiece;
import org.parvis.portal.Rubric;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the notebooks written in lately on the front page and under what is to be read. */
@Component
@Order(0)
final class NotebookPiece implements FootPiece {
    private static final int SHOWN = 3;

    private final NotebookCards cards;
    private final Pieces pieces;

    NotebookPiece(NotebookCards cards, Pieces pieces) {
        this.cards = cards;
        this.pieces = pieces;
    }

    @Override
    public Optional<Content> at(Chrome chrome) {
        boolean here = chrome.home() || chrome.place().path().equals("/" + Rubric.READ.word());
        if (!here || chrome.place().portalIfAny().isEmpty()) {
            return Optional.empty();
        }
        List<NotebookCard> notebooks = cards.read(chrome.place(), SHOWN);
        return notebooks.isEmpty()
                ? Optional.empty()
                : Optional.of(pieces.content(new ShelfPage(chrome, notebooks)));
    }
}
