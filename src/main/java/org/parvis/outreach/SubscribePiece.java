package org.parvis.outreach;

import gg.jte.Content;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Theme;
import org.parvis.platform.web.Pieces;
import org.parvis.portal.Chrome;
import org.parvis.portal.FootPiece;
import org.springframework.stereotype.Component;

/** Puts the form at the foot of a portal's home and of its theme pages. */
@Component
final class SubscribePiece implements FootPiece {
    private static final String THEMES = "/themes/";

    private final Catalogue catalogue;
    private final Pieces pieces;

    SubscribePiece(Catalogue catalogue, Pieces pieces) {
        this.catalogue = catalogue;
        this.pieces = pieces;
    }

    @Override
    public Optional<Content> at(Chrome chrome) {
        if (chrome.place().portalIfAny().filter(portal -> !portal.archived()).isEmpty()) {
            return Optional.empty();
        }
        if (chrome.home()) {
            return Optional.of(form(chrome, "", ""));
        }
        String path = chrome.place().path();
        return path.startsWith(THEMES)
                ? catalogue
                        .theme(chrome.place().portalId(), path.substring(THEMES.length()))
                        .map(theme -> form(chrome, theme))
                : Optional.empty();
    }

    private Content form(Chrome chrome, Theme theme) {
        return form(chrome, theme.slug(), theme.label());
    }

    private Content form(Chrome chrome, String theme, String label) {
        return pieces.content(
                new SubscribePage(
                        chrome,
                        theme,
                        OutreachLetters.what(chrome.place(), label),
                        "",
                        Rhythm.WEEKLY,
                        null));
    }
}
