package org.parvis.outreach;

import java.util.List;
import java.util.Objects;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Theme;
import org.parvis.kernel.PortalId;
import org.parvis.platform.mail.Circular;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.web.Pieces;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Writes letters to subscribers: no picture, nothing that says whether they were opened. */
@Component
final class OutreachLetters {
    private static final int MOST_STORIES = 20;

    private final Portals portals;
    private final Places places;
    private final Catalogue catalogue;
    private final Pieces pieces;

    OutreachLetters(Portals portals, Places places, Catalogue catalogue, Pieces pieces) {
        this.portals = portals;
        this.places = places;
        this.catalogue = catalogue;
        this.pieces = pieces;
    }

    /** Asks for a yes; to somebody who has said it, tells how to change or leave. */
    Letter welcome(Subscription subscription) {
        Place place = place(subscription);
        String key = subscription.confirmed() ? "outreach.mail.known" : "outreach.mail.ask";
        Object[] values = {
            "portal", place.portal().name(),
            "what", what(place, subscription),
            "link", place.absolute(subscription.path())
        };
        return new Letter(
                subscription.email(),
                place.say(key + ".subject", values),
                place.say(key + ".text", values),
                null,
                circular(place, subscription));
    }

    /** What is new, the newest first. */
    Letter digest(Subscription subscription, List<Entry> news) {
        Place place = place(subscription);
        DigestPage page =
                new DigestPage(
                        place,
                        what(place, subscription),
                        news.stream()
                                .limit(MOST_STORIES)
                                .map(entry ->
                                        new DigestPage.Story(
                                                EntryCard.of(place, entry),
                                                place.absolute(entry.path())))
                                .toList(),
                        Math.max(0, news.size() - MOST_STORIES),
                        place.absolute("/"),
                        place.absolute(subscription.path()));
        return new Letter(
                subscription.email(),
                subject(place, news),
                page.text(),
                pieces.html(page),
                circular(place, subscription));
    }

    private static String subject(Place place, List<Entry> news) {
        String portal = place.portal().name();
        return place.say(
                "outreach.mail.digest.subject",
                "portal",
                portal,
                "count",
                news.size(),
                "title",
                news.getFirst().title());
    }

    private Place place(Subscription subscription) {
        Portal portal = portals.require(subscription.portal());
        return places.home(portal, subscription.language());
    }

    /** "tout Le Grand Palier", "Le Grand Palier, sur le thème Logement". */
    String what(Place place, Subscription subscription) {
        return what(place, label(subscription.portal(), subscription.theme()));
    }

    /** A theme as readers know it; empty for everything. */
    String label(PortalId portal, String theme) {
        return theme.isEmpty()
                ? ""
                : Objects.requireNonNull(
                        catalogue.theme(portal, theme).map(Theme::label).orElse(theme));
    }

    static String what(Place place, String themeLabel) {
        return themeLabel.isEmpty()
                ? place.say("outreach.what.all", "portal", place.portal().name())
                : place.say(
                        "outreach.what.theme",
                        "portal",
                        place.portal().name(),
                        "theme",
                        themeLabel);
    }

    private static Circular circular(Place place, Subscription subscription) {
        return new Circular(subscription.about(), place.absolute(subscription.path() + "/fin"));
    }
}
