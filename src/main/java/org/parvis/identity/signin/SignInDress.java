package org.parvis.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.identity.ReturnPath;
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
        return chromes.bare(
                        portal(path)
                                .map(portal -> places.home(portal, place.language()))
                                .orElse(place),
                        title)
                .standingAt(place, inside(place, path));
    }

    /** The page that shows the form again after a POST is read at its own address. */
    private static String inside(Place place, ReturnPath path) {
        String page = place.path().startsWith("/connexion/lien") ? place.path() : "/connexion";
        String shown = page.equals("/connexion/lien") ? "/connexion" : page;
        return path.isDefault()
                ? shown
                : shown + "?retour=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
    }

    /** The portal that this path leads to. */
    Optional<Portal> portal(ReturnPath path) {
        return Arrays.stream(path.value().substring(1).split("[/?#]", -1))
                .filter(word -> Language.ofScreen(word).isEmpty() && !word.equals("passage"))
                .findFirst()
                .filter(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*") && word.length() <= 80)
                .flatMap(word -> portals.bySlug(new Slug(word)));
    }
}
