package org.parvis.identity;

import java.time.Instant;

/**
 * One device where a person is signed in.
 *
 * @param handle names the session on the page; the session's own identifier never leaves its cookie
 * @param current whether it is the one that asks
 */
public record OpenSession(
        String handle, Device device, Instant since, Instant lastSeen, boolean current) {}
