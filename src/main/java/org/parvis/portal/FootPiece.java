package org.parvis.portal;

import gg.jte.Content;
import java.util.Optional;

/**
 * What a module above puts at the end of public pages, before the footer. It must be the same for
 * every anonymous visitor of the page, which may be kept.
 */
public interface FootPiece {
    /** What stands at the end of this page, or nothing. */
    Optional<Content> at(Chrome chrome);
}
