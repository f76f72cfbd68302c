package org.parvis.workshops.partner;

import org.parvis.people.PersonErased;
import org.parvis.people.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of those whom a partner sent when they are merged or forgotten. */
@Component
class PartnerTraces {
    private final PartnerStore store;

    PartnerTraces(PartnerStore store) {
        this.store = store;
    }

    @EventListener
    void on(PersonsMerged event) {
        store.merge(event.portal(), event.from(), event.into());
    }

    @EventListener
    void on(PersonErased event) {
        store.forget(event.portal(), event.person());
    }
}
