package org.parvis.catalogue.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Network;

/**
 * Whoever sent a request, for the time it takes to count it: address and browser are put through a
 * hash with the salt of the day, the story and the gesture, so that a number says nothing about
 * another story nor another day, and nothing at all once the salt is thrown away.
 */
record Reader(String address, String browser) {
    /**
     * Programs that say what they are. Podcast players say their names too and are none of these.
     */
    private static final Pattern ROBOT =
            Pattern.compile(
                    "bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|headless|lighthouse"
                            + "|monitor|uptime|curl/|wget|python|http-?client|libwww|scrapy|fetcher"
                            + "|phantomjs|archive|validator|axios|node-fetch|go-http");

    private static final int LONGEST = 300;

    /** Who is counted: no robot, nobody who asks not to be followed, no page fetched in advance. */
    static Optional<Reader> of(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        if (browser == null || browser.isBlank() || objects(request) || early(request)) {
            return Optional.empty();
        }
        String name = browser.substring(0, Math.min(LONGEST, browser.length()));
        return ROBOT.matcher(name.toLowerCase(Locale.ROOT)).find()
                ? Optional.empty()
                : Optional.of(new Reader(request.getRemoteAddr(), name));
    }

    private static boolean objects(HttpServletRequest request) {
        return "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC"));
    }

    private static boolean early(HttpServletRequest request) {
        return says(request.getHeader("Sec-Purpose")) || says(request.getHeader("Purpose"));
    }

    private static boolean says(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }

    /** A number for this reader, this gesture, this story and this day alone. */
    long number(byte[] salt, UUID portal, UUID entry, Gesture gesture) {
        MessageDigest digest = digest(salt, portal, entry, gesture);
        digest.update(Network.home(address));
        digest.update((byte) 0);
        digest.update(browser.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /**
     * A number for the network this comes from, for the same gesture, story and day alone. One
     * address can make up as many browsers as it likes; so can the addresses beside it.
     */
    long crowd(byte[] salt, UUID portal, UUID entry, Gesture gesture) {
        MessageDigest digest = digest(salt, portal, entry, gesture);
        digest.update(network());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** The same network whatever is read: it does not leave the memory of this node. */
    long network(byte[] salt) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(network());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest digest(byte[] salt, UUID portal, UUID entry, Gesture gesture) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(
                ByteBuffer.allocate(33)
                        .putLong(portal.getMostSignificantBits())
                        .putLong(portal.getLeastSignificantBits())
                        .putLong(entry.getMostSignificantBits())
                        .putLong(entry.getLeastSignificantBits())
                        .put((byte) gesture.ordinal())
                        .array());
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private byte[] network() {
        return Network.first(address, 3, 6);
    }
}
