package org.parvis.catalogue.front;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Filter;
import org.parvis.catalogue.TallyStore;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/** What the stories of a portal are about. */
public record ThemesPage(Chrome chrome, List<Filter.Choice> themes) implements Page {
    /** A link to each theme, the most frequent first. */
    public static List<Filter.Choice> links(Place place, List<TallyStore.Tally> tallies) {
        Map<String, Filter.Choice> bySlug = new LinkedHashMap<>();
        tallies.forEach(tally ->
                bySlug.merge(
                        tally.value(),
                        new Filter.Choice(
                                tally.label(),
                                place.href("/themes/" + tally.value()),
                                false,
                                tally.entries()),
                        (one, other) ->
                                new Filter.Choice(
                                        one.label(),
                                        one.href(),
                                        false,
                                        one.count() + other.count())));
        return List.copyOf(bySlug.values());
    }
}
