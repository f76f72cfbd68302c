package org.parvis.world;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;

/** Opens fresh portals, for tests that change what is one per portal. */
public final class Openings {
    private final Portals portals;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();

    Openings(Portals portals, Clock clock) {
        this.portals = portals;
        this.clock = clock;
    }

    /** A portal like the others, not yet opened. */
    public static Portal portal(String slug, String name) {
        return World.portal(Clock.systemUTC(), slug, name);
    }

    public Portal portal() {
        int next = number.incrementAndGet();
        return portals.create(World.portal(clock, "neuf-" + next, "Neuf " + next));
    }
}
