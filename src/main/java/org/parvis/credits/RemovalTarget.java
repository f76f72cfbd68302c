package org.parvis.credits;

import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * What is online, for the requests of people who want their image removed. Implemented by the
 * catalogue.
 */
public interface RemovalTarget {
    /** The public story at this address of ours (whole or path), or with exactly this title. */
    Optional<Online> find(PortalId portal, String addressOrTitle);

    /**
     * Takes the story offline at once; nothing happens when it is not online. Called inside a
     * transaction.
     */
    void withdraw(PortalId portal, SubjectRef subject, String reason);

    /**
     * A story that is online.
     *
     * @param path to give to {@code place.href}
     */
    record Online(SubjectRef subject, String title, String path) {}
}
