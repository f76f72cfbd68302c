package org.parvis.conference;

import java.util.UUID;
import org.parvis.planning.NewAssignment;

/** What a conference decides about an idea. */
public sealed interface Decision {
    /** It will be made: a draft opens for its crew. */
    record Take(NewAssignment made) implements Decision {}

    /** It is told with another one. */
    record Merge(UUID into, String reason) implements Decision {}

    /** Not now. */
    record Keep(String reason) implements Decision {}

    /** No, with the reason that its author will read. */
    record Decline(String reason) implements Decision {}

    /** The conference speaks of it again. */
    record Reopen() implements Decision {}
}
