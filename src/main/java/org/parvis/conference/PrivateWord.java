package org.parvis.conference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The unguessable word of a private address: 192 random bits, of which only the hash is kept. */
public record PrivateWord(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static PrivateWord random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new PrivateWord(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The page of an idea, to give to {@code place.href}. */
    public String path() {
        return "/idees/suivi/" + text;
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never the word itself: logs are read by others. */
    @Override
    public String toString() {
        return "private word";
    }
}
