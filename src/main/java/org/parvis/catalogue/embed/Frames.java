package org.parvis.catalogue.embed;

import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.credits.Credits;
import org.parvis.credits.Medium;
import org.springframework.stereotype.Component;

/** Which stories other sites may show in their frames. */
@Component
final class Frames {
    private final Credits credits;

    Frames(Credits credits) {
        this.credits = credits;
    }

    /** Public, and nobody in it said no to other sites. */
    boolean mayShow(Entry entry) {
        EntryRef source = entry.source();
        return entry.audience() == Audience.PUBLIC
                && credits.allows(source.portal(), source.subject(), Medium.ELSEWHERE);
    }
}
