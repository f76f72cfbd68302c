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
    public Place place() {
        return chrome.place();
    }

    public boolean isCurrent(StudioEntry entry) {
        return entry.href().equals(current);
    }
}
