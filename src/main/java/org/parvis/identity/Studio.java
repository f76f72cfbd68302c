package org.parvis.identity;

import java.util.List;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/**
 * What every page of the studio wears: {@code @template.identity.studioLayout(studio =
 * page.studio(), content = …)}.
 *
 * @param menu the side menu, in order
 * @param current the line of the menu whose page this is, by its address; a page without a line has
 *     the nearest above it
 */
public record Studio(Chrome chrome, List<StudioEntry> menu, String current) {
    /** A telephone shows so many lines; the others are folded, with what waits there counted. */
    private static final int SHOWN = 8;

    public Place place() {
        return chrome.place();
    }

    /** The same on a page that stands under another line of the menu than its address says. */
    public Studio under(String path) {
        return new Studio(chrome, menu, place().href(path));
    }

    public boolean isCurrent(StudioEntry entry) {
        return entry.href().equals(current);
    }

    public List<StudioEntry> first() {
        return menu.subList(0, rest().isEmpty() ? menu.size() : SHOWN);
    }

    /** Never one alone: folding it would spare nothing. */
    public List<StudioEntry> rest() {
        return menu.size() <= SHOWN + 1 ? List.of() : menu.subList(SHOWN, menu.size());
    }

    /** What waits in the folded lines. */
    public int restWaiting() {
        return rest().stream().mapToInt(StudioEntry::waiting).sum();
    }

    public boolean isInRest() {
        return rest().stream().anyMatch(this::isCurrent);
    }
}
