package org.parvis.workshops.portfolio;

import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/** A portfolio that stands alone, without the server's stylesheet. */
public record PortfolioSheetPage(Place place, Contents contents) implements Page {
    public String say(String key, Object... namesAndValues) {
        return place.say(key, namesAndValues);
    }
}
