package org.parvis.workshops.production;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;

/** The sequences of a production, and which of them are shot on which day. */
public interface DaySequences {
    /**
     * A sequence on a call sheet.
     *
     * @param effect key of the words for where and when it plays
     * @param permission key of the words for whether one may film there; empty when nothing is
     *     known
     * @param chosen whether it is shot that day
     */
    record Sequence(
            String id,
            int number,
            String action,
            String effect,
            String place,
            String permission,
            String people,
            String props,
            boolean chosen) {}

    /** All of the production, in their order. */
    List<Sequence> of(PortalId portal, UUID production, UUID session);

    /** Puts these in the place of those chosen before; ids of other productions are left out. */
    void choose(PortalId portal, UUID production, UUID session, List<UUID> sequences);
}
