package org.parvis.conference.meeting;

import java.util.UUID;
import org.parvis.conference.Conference;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a conference, on the screen and on paper. */
@Controller
final class MinutesController {
    private final Conferences conferences;
    private final Minutes minutes;
    private final Studios studios;

    MinutesController(Conferences conferences, Minutes minutes, Studios studios) {
        this.conferences = conferences;
        this.minutes = minutes;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/conference/{id}/compte-rendu")
    @Allowed(Action.ENTER_NEWSROOM)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Conference one = conferences.require(place.portalId(), id);
        return new MinutesPage(
                studios.page(place, visitor, place.say("conference.minutes.title")),
                one,
                place.formats().date(one.openedAt()),
                minutes.names(place.portalId(), one),
                minutes.lines(place.portalId(), one, place));
    }
}
