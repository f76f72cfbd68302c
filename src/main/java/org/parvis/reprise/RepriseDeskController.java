package org.parvis.reprise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the other portals offer, what this one has taken up, what it offers. */
@Controller
final class RepriseDeskController {
    private static final int OFFERS = 20;
    private static final int MOST = 100;

    private final OfferStore offers;
    private final TakenStore taken;
    private final Neighbours neighbours;
    private final Studios studios;

    RepriseDeskController(
            OfferStore offers, TakenStore taken, Neighbours neighbours, Studios studios) {
        this.offers = offers;
        this.taken = taken;
        this.neighbours = neighbours;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/reprises")
    @Allowed(Action.SHARE_STORIES)
    Page show(
            @RequestParam(required = false) @Nullable String apres,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        PortalId here = place.portalId();
        Cursor after = Optional.ofNullable(apres).flatMap(Cursor::parse).orElse(null);
        List<Offer> found = offers.ofOthers(here, after, OFFERS + 1);
        List<Offer> page = found.stream().limit(OFFERS).toList();
        List<Taken> mine = taken.of(here, MOST);
        return new RepriseDeskPage(
                studios.page(place, visitor, place.say("reprise.desk.title")),
                neighbours.offered(place, page, mine),
                found.size() > OFFERS ? next(place, page.getLast()) : null,
                after != null,
                neighbours.shown(place, mine),
                neighbours.own(place, here, offers.of(here, MOST)),
                "fin".equals(fait) ? place.say("reprise.let-go.done") : null);
    }

    private static String next(Place place, @Nullable Offer last) {
        String cursor = last == null ? "" : new Cursor(last.offeredAt(), last.id()).text();
        return place.href("/redaction/reprises?apres=" + cursor);
    }
}
