package org.parvis.credits.signing;

import java.security.SecureRandom;
import java.util.Base64;
import org.parvis.credits.Hashes;

/**
 * The unguessable word in the address of a private link: 192 random bits, of which only the hash is
 * kept.
 */
public record LinkToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Hashes.sha256(text);
    }

    /** Never the word itself: logs are read by others. */
    @Override
    public String toString() {
        return "link token";
    }
}
