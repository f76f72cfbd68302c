package org.parvis.outreach;

import java.time.Clock;
import org.parvis.catalogue.Published;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that something new is online, and wakes those who want to know. */
@Component
class PublicationListener {
    private final DigestStore digests;
    private final Timetable timetable;
    private final Clock clock;

    PublicationListener(DigestStore digests, Timetable timetable, Clock clock) {
        this.digests = digests;
        this.timetable = timetable;
        this.clock = clock;
    }

    @EventListener
    void on(Published event) {
        if (event.first()) {
            for (Rhythm rhythm : Rhythm.values()) {
                digests.wake(event.portal(), rhythm, timetable.next(rhythm, clock.instant()));
            }
        }
    }
}
