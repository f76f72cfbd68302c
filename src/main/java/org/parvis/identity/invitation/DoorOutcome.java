package org.parvis.identity.invitation;

import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;

/** How the attempt to come in with a workshop code ended. */
public sealed interface DoorOutcome {
    /** The person is in, as a contributor of this portal. */
    record Open(Account account, PortalId portal) implements DoorOutcome {}

    /** No such code, or too old, or full: one answer for all three. */
    record Unknown(Optional<WorkshopWords.Doubt> doubt) implements DoorOutcome {}

    /** Too many tries from here; the code was not even looked at. */
    record TooOften() implements DoorOutcome {}
}
