package org.parvis.doors;

import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The doors of a newsroom: where to write, what came, the secret of a gateway. */
@Controller
final class DoorsController {
    static final String PATH = "/redaction/arrivees";

    private final ArrivalStore arrivals;
    private final GatewayStore gateways;
    private final MailAddresses addresses;
    private final Studios studios;

    DoorsController(
            ArrivalStore arrivals,
            GatewayStore gateways,
            MailAddresses addresses,
            Studios studios) {
        this.arrivals = arrivals;
        this.gateways = gateways;
        this.addresses = addresses;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/arrivees")
    @Allowed(Action.REVIEW)
    Page show(Place place, Visitor visitor) {
        return page(place, visitor, "");
    }

    /** Another secret, shown this once. */
    @PostMapping("/{portal}/redaction/arrivees/secret")
    @Allowed(Action.EDIT_PORTAL)
    Answer renew(Place place, Visitor visitor) {
        Account by = visitor.required();
        return Answer.page(page(place, visitor, gateways.renew(place.portalId(), by.name())));
    }

    @PostMapping("/{portal}/redaction/arrivees/fermeture")
    @Allowed(Action.EDIT_PORTAL)
    Answer close(Place place) {
        gateways.close(place.portalId());
        return Answer.see(place.href(PATH));
    }

    private DoorsPage page(Place place, Visitor visitor, String secret) {
        return new DoorsPage(
                studios.page(place, visitor, place.say("doors.title")),
                addresses.of(place.portal()).orElse(""),
                place.absolute("/messages"),
                gateways.find(place.portalId())
                        .map(one ->
                                place.say(
                                        "doors.gateway.open",
                                        "name",
                                        one.madeName(),
                                        "date",
                                        place.formats().dayOfYear(one.madeAt()),
                                        "used",
                                        one.usedAt() == null
                                                ? place.say("doors.gateway.never")
                                                : place.formats().dateAndTime(one.usedAt())))
                        .orElse(""),
                secret,
                visitor.may(Action.EDIT_PORTAL),
                arrivals.latest(place.portalId()).stream().map(one -> line(place, one)).toList());
    }

    private static DoorsPage.Line line(Place place, Arrival one) {
        return new DoorsPage.Line(
                one.title(),
                one.name(),
                one.from(),
                one.known(),
                place.say(one.way() == Incoming.Way.MAIL ? "doors.by-mail" : "doors.by-message"),
                place.formats().dateAndTime(one.cameAt()),
                String.join(", ", one.refused()),
                place.href("/redaction/recits/" + one.story() + "/relecture"));
    }
}
