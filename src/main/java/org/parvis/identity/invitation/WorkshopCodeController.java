package org.parvis.identity.invitation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The facilitator's page: opens the door of a workshop and shows its three words. */
@Controller
final class WorkshopCodeController {
    private final WorkshopDoor door;
    private final Studios studios;
    private final Places places;

    WorkshopCodeController(WorkshopDoor door, Studios studios, Places places) {
        this.door = door;
        this.studios = studios;
        this.places = places;
    }

    @GetMapping("/{portal}/redaction/code")
    @Allowed(Action.OPEN_WORKSHOP_DOOR)
    Page show(Place place, Visitor visitor) {
        Optional<WorkshopCode> code = door.current(place.portalId());
        String address =
                places.home(null, place.language()).absolute("/connexion")
                        + "?retour="
                        + URLEncoder.encode(place.href("/participer"), StandardCharsets.UTF_8);
        QrCode square = QrCode.of(address);
        return new WorkshopCodePage(
                studios.page(place, visitor, place.say("identity.workshop.title")),
                code.map(open -> List.of(open.words().split(" "))).orElse(List.of()),
                place.absolute("/connexion").replaceFirst("^https?://", ""),
                square.path(),
                square.size(),
                code.map(open -> place.formats().time(open.expiresAt())).orElse(null),
                code.map(WorkshopCode::entries).orElse(0),
                WorkshopDoor.MOST_ENTRIES);
    }

    @PostMapping("/{portal}/redaction/code")
    @Allowed(Action.OPEN_WORKSHOP_DOOR)
    Answer open(Place place, Visitor visitor) {
        door.open(place.portalId(), visitor.required());
        return Answer.see(place.href("/redaction/code"));
    }

    @PostMapping("/{portal}/redaction/code/fermeture")
    @Allowed(Action.OPEN_WORKSHOP_DOOR)
    Answer close(Place place, Visitor visitor) {
        door.close(place.portalId(), visitor.required());
        return Answer.see(place.href("/redaction/code"));
    }
}
