package org.parvis.newsroom.sender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The unguessable word of a sender's private link: 192 random bits, of which only the hash is kept.
 */
public record SenderLink(String word) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static SenderLink random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SenderLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A word that the sender's own telephone made before it had a network; as long as ours. */
    public static Optional<SenderLink> given(String word) {
        return word.matches("[A-Za-z0-9_-]{32}")
                ? Optional.of(new SenderLink(word))
                : Optional.empty();
    }

    /** Where it leads, to give to {@code place.href}. */
    public String path() {
        return "/suivi/" + word;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never the word itself: logs are read by others. */
    @Override
    public String toString() {
        return "private link";
    }
}
