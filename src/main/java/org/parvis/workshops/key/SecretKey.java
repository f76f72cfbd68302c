package org.parvis.workshops.key;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The part of a private address that nobody can guess: 144 bits in hexadecimal. */
public record SecretKey(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    public static SecretKey fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SecretKey(HexFormat.of().formatHex(key));
    }

    /** What is kept of a key that only its owner knows. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address is a secret: nobody keeps the page, nobody learns where one came from. */
    public static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
