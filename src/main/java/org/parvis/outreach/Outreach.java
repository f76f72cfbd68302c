package org.parvis.outreach;

import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;

/** What other modules may ask: to write to an address that has said yes by other means. */
@Component
public final class Outreach {
    private final Subscribing subscribing;

    Outreach(Subscribing subscribing) {
        this.subscribing = subscribing;
    }

    /**
     * Subscribes an address that agreed already; what is online now is no news to it. An address
     * that asked for the same before is left as it is.
     *
     * @param theme slug of the one theme wanted, or empty for everything
     * @throws IllegalArgumentException when that is no address
     */
    public void subscribe(
            PortalId portal, String email, String theme, Rhythm rhythm, Language language) {
        subscribing.subscribe(
                portal,
                Subscribing.address(email).orElseThrow(IllegalArgumentException::new),
                theme,
                rhythm,
                language);
    }
}
