package org.parvis.workshops.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.key.SecretKey;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Partners who send people, as the team keeps them. */
@Controller
final class PartnersController {
    static final String PATH = "/redaction/ateliers/partenaires";
    private static final int LONGEST = 120;

    private final PartnerStore store;
    private final Programmes programmes;
    private final Studios studios;
    private final Clock clock;

    PartnersController(PartnerStore store, Programmes programmes, Studios studios, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/partenaires")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page list(Place place, Visitor visitor) {
        return page(Typed.nothing(), "", null, place, visitor);
    }

    /** A partner with an address, which is shown once. */
    @PostMapping("/{portal}/redaction/ateliers/partenaires")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(
            Place place,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed typed = Typed.of(request);
        String name =
                typed.text(
                        "nom",
                        LONGEST,
                        place.say("workshops.partner.error.name"),
                        place.say("workshops.error.long"));
        UUID programme =
                typed.id("programme")
                        .map(id -> programmes.programme(place.portalId(), id).id())
                        .orElse(null);
        if (!typed.isRight()) {
            return Answer.again(page(typed, "", null, place, visitor));
        }
        PartnerStore.Partner partner =
                new PartnerStore.Partner(
                        Uuid7.next(clock),
                        name,
                        programme,
                        typed.is("presences", "oui"),
                        clock.instant(),
                        false,
                        0);
        SecretKey key = SecretKey.fresh();
        store.insert(place.portalId(), partner, key, visitor.required().name());
        return handed(name, key, place, visitor, response);
    }

    /** Another address, when the first is lost or known to too many. */
    @PostMapping("/{portal}/redaction/ateliers/partenaires/{id}/lien")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer renew(
            @PathVariable UUID id, Place place, Visitor visitor, HttpServletResponse response) {
        PartnerStore.Partner partner = require(id, place);
        SecretKey key = SecretKey.fresh();
        store.renew(place.portalId(), id, key);
        return handed(partner.name(), key, place, visitor, response);
    }

    @PostMapping("/{portal}/redaction/ateliers/partenaires/{id}/fin")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer close(@PathVariable UUID id, Place place) {
        require(id, place);
        store.close(place.portalId(), id);
        return Answer.see(place.href(PATH));
    }

    private PartnerStore.Partner require(UUID id, Place place) {
        return store.find(place.portalId(), id).orElseThrow(NotHere::new);
    }

    private Answer handed(
            String name,
            SecretKey key,
            Place place,
            Visitor visitor,
            HttpServletResponse response) {
        SecretKey.keepPrivate(response);
        String address = place.absolute(PartnerController.PATH + key.value());
        return Answer.page(page(Typed.nothing(), name, address, place, visitor));
    }

    private PartnersPage page(
            Typed typed, String name, @Nullable String address, Place place, Visitor visitor) {
        return new PartnersPage(
                studios.page(place, visitor, place.say("workshops.partner.title")),
                place.href(PATH),
                typed,
                store.all(place.portalId()).stream()
                        .map(one ->
                                new PartnersPage.Line(
                                        one.id().toString(),
                                        one.name(),
                                        detail(one, place),
                                        one.closed()))
                        .toList(),
                programmes.all(place.portalId()),
                name,
                address,
                address == null ? null : QrCode.of(address));
    }

    private String detail(PartnerStore.Partner partner, Place place) {
        UUID programme = partner.programme();
        return place.say(
                "workshops.partner.detail",
                "count",
                partner.sent(),
                "programme",
                programme == null
                        ? place.say("workshops.figures.all")
                        : programmes.programme(place.portalId(), programme).title(),
                "date",
                place.formats().dayOfYear(partner.madeAt()));
    }
}
