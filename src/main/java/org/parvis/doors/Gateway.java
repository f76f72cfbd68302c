package org.parvis.doors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret with which a gateway signs each message: {@code sha256=} and the HMAC-SHA256 of the
 * moment, a full stop and the body.
 *
 * @param usedAt when a message signed with it last came
 */
record Gateway(String secret, Instant madeAt, String madeName, @Nullable Instant usedAt) {
    /** A signature older than this, or from a future further than this, is refused. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @param timestamp seconds since 1970, as sent
     * @param signature as sent
     */
    boolean signed(String timestamp, String signature, Path body, Instant now) throws IOException {
        if (!mayBeSigned(timestamp, signature, now)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(body)) {
            return MessageDigest.isEqual(
                    sign(secret, timestamp, content).getBytes(StandardCharsets.US_ASCII),
                    signature.strip().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** What can be said before the body is read. */
    static boolean mayBeSigned(String timestamp, String signature, Instant now) {
        if (!timestamp.matches("[0-9]{9,12}")
                || !signature.strip().matches("sha256=[0-9a-f]{64}")) {
            return false;
        }
        Instant then = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(then, now).abs().compareTo(PATIENCE) <= 0;
    }

    static String sign(String secret, String timestamp, InputStream body) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            byte[] bytes = new byte[1 << 16];
            for (int count = body.read(bytes); count >= 0; count = body.read(bytes)) {
                mac.update(bytes, 0, count);
            }
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never the secret itself: logs are read by others. */
    @Override
    public String toString() {
        return "gateway";
    }
}
