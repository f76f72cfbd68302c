package org.parvis.workshops.production;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.audience.Audiences;
import org.parvis.catalogue.audience.Seen;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Place;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Where a film went once it was online. */
@Component
final class Itinerary {
    private final Catalogue catalogue;
    private final Audiences audiences;
    private final Portals portals;

    Itinerary(Catalogue catalogue, Audiences audiences, Portals portals) {
        this.catalogue = catalogue;
        this.audiences = audiences;
        this.portals = portals;
    }

    /** Its address, then since when and which other media show it, in words; nothing offline. */
    List<String> of(Place place, Production production) {
        List<String> went = new ArrayList<>();
        if (production.story() == null) {
            return went;
        }
        SubjectRef story = Faces.subject(production);
        for (Entry entry : catalogue.find(place.portalId(), story).stream().toList()) {
            went.add(place.href(entry.path()));
            went.add(
                    place.say(
                            "workshops.went.since",
                            "date",
                            place.formats().dayOfYear(entry.publishedAt())));
            List<String> media =
                    catalogue.takers(place.portalId(), story).stream()
                            .map(portal -> portals.require(portal).name())
                            .toList();
            if (!media.isEmpty()) {
                went.add(place.say("workshops.went.media", "names", String.join(", ", media)));
            }
        }
        return went;
    }

    /** Who saw it, also after it was withdrawn; nothing while it has not been online. */
    @Nullable SeenWords seen(Place place, Production production) {
        if (production.story() == null) {
            return null;
        }
        EntryRef story = new EntryRef(place.portalId(), Faces.subject(production));
        Seen seen = audiences.of(story);
        boolean online = catalogue.find(story.portal(), story.subject()).isPresent();
        return online || !seen.isEmpty() ? new SeenWords(place, seen) : null;
    }
}
