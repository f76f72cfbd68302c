package org.parvis.hosting;

import java.time.Clock;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.watch.State;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the server is, for those who run it. */
@Controller
final class StateController {
    private final State state;
    private final Studios studios;
    private final Clock clock;

    StateController(State state, Studios studios, Clock clock) {
        this.state = state;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/reseau/etat")
    @Allowed(Action.RUN_SERVER)
    Page show(Place place, Visitor visitor) {
        return new StatePage(
                studios.page(place, visitor, place.say("hosting.state.title")),
                state.findings(place.words(), place.formats()),
                place.formats().time(clock.instant()));
    }
}
