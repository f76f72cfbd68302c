package org.parvis.hosting;

import java.time.Clock;
import org.parvis.kernel.Action;
import org.parvis.platform.watch.State;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the server is, for those who run it. */
@Controller
final class StateController {
    private final State state;
    private final Chromes chromes;
    private final Clock clock;

    StateController(State state, Chromes chromes, Clock clock) {
        this.state = state;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/reseau/etat")
    @Allowed(Action.RUN_SERVER)
    Page show(Place place) {
        return new StatePage(
                chromes.bare(place, place.say("hosting.state.title")),
                state.findings(place.words(), place.formats()),
                place.formats().time(clock.instant()));
    }
}
