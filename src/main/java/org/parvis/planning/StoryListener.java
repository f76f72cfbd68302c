package org.parvis.planning;

import org.parvis.catalogue.Published;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a story is online: what asked for it is done. */
@Component
class StoryListener {
    private final AssignmentStore assignments;

    StoryListener(AssignmentStore assignments) {
        this.assignments = assignments;
    }

    @EventListener
    void on(Published event) {
        if (event.subject().module().equals("newsroom")) {
            assignments.toldBy(event.portal(), event.subject().id());
        }
    }
}
