package org.parvis.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Identifiers that sort by the moment they were made (RFC 9562, version 7). */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new identifier: 48 bits of milliseconds since 1970, then 74 random bits. */
    public static UUID next(Clock clock) {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
