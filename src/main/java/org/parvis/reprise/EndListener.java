package org.parvis.reprise;

import java.time.Clock;
import org.parvis.catalogue.Withdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a story or a reprise is no longer online, whoever took it away. */
@Component
class EndListener {
    private final OfferStore offers;
    private final TakenStore taken;
    private final Clock clock;

    EndListener(OfferStore offers, TakenStore taken, Clock clock) {
        this.offers = offers;
        this.taken = taken;
        this.clock = clock;
    }

    @EventListener
    void on(Withdrawn event) {
        if (Taken.names(event.subject())) {
            taken.end(event.portal(), event.subject().id(), clock.instant(), event.reason());
        } else {
            offers.remove(event.portal(), event.subject());
        }
    }
}
