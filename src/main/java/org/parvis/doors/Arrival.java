package org.parvis.doors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that came by another door.
 *
 * @param from address or number, as the sender's side says: nobody has checked it
 * @param known the name of the account that has this address, or empty: unknown
 * @param refused names of files that were not taken
 */
record Arrival(
        UUID id,
        Incoming.Way way,
        String name,
        String from,
        String known,
        String title,
        UUID story,
        List<String> refused,
        Instant cameAt) {}
