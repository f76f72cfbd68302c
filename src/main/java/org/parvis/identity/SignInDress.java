package org.parvis.identity;

import java.util.Arrays;
import java.util.Optional;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.portal.Chrome;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/**
 * Sign-in stands on the network's host, and wears the clothes of the portal that the person comes
 * from.
 */
@Component
final class SignInDress {
    private final Portals portals;
    private final Places places;
    private final Chromes chromes;

    SignInDress(Portals portals, Places places, Chromes chromes) {
        this.portals = portals;
        this.places = places;
        this.chromes = chromes;
    }

    Chrome page(Place place, ReturnPath path, String title) {
        return portal(path)
                .map(portal -> chromes.bare(places.home(portal, place.language()), title))
                .orElseGet(() -> chromes.bare(place, title));
    }

    /** The portal that this path leads to. */
    Optional<Portal> portal(ReturnPath path) {
        return Arrays.stream(path.value().substring(1).split("[/?#]", -1))
                .filter(word -> Language.ofScreen(word).isEmpty())
                .findFirst()
                .filter(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*") && word.length() <= 80)
                .flatMap(word -> portals.bySlug(new Slug(word)));
    }
}
