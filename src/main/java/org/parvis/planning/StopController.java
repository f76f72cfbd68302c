package org.parvis.planning;

import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The end of reminders, by the link that each of them carries. */
@Controller
final class StopController {
    private final PersonStore people;
    private final Chromes chromes;

    StopController(PersonStore people, Chromes chromes) {
        this.people = people;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/planning/rappels/{key}")
    @Allowed(Action.FOLLOW_CALENDAR)
    Page show(@PathVariable String key, Place place) {
        PersonStore.Wish wish = require(place, key);
        return new StopPage(
                chromes.bare(place, place.say("planning.stop.title")),
                wish.reminders(),
                place.href("/planning/rappels/" + key));
    }

    /** Also what mail programs send when somebody presses their own button (RFC 8058). */
    @PostMapping("/{portal}/planning/rappels/{key}")
    @Allowed(Action.FOLLOW_CALENDAR)
    Answer stop(@PathVariable String key, Place place) {
        PersonStore.Wish wish = require(place, key);
        people.reminders(place.portalId(), wish.account(), false);
        return Answer.see(place.href("/planning/rappels/" + key));
    }

    private PersonStore.Wish require(Place place, String key) {
        return people.byKey(place.portalId(), key).orElseThrow(NotHere::new);
    }
}
