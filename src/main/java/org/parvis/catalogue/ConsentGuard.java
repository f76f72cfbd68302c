package org.parvis.catalogue;

import org.parvis.credits.ConsentLost;
import org.parvis.credits.ConsentNarrowed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a story offline in the very transaction in which somebody's agreement is lost. */
@Component
final class ConsentGuard {
    private final Catalogue catalogue;

    ConsentGuard(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Who agrees to less than before: reprises end, frames on other sites are made anew. */
    @EventListener
    void on(ConsentNarrowed narrowed) {
        catalogue.narrow(narrowed.portal(), narrowed.subject());
    }

    @EventListener
    void on(ConsentLost lost) {
        catalogue.withdraw(lost.portal(), lost.subject(), "consent-" + lost.state().word());
    }
}
