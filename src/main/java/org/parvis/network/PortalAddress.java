package org.parvis.network;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Slug;

/** Reads addresses as people type them. */
final class PortalAddress {
    private static final String HOST =
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]";
    private static final int LONGEST_SLUG = 40;

    private PortalAddress() {}

    /** The word of an address; made of the name when nothing was typed. */
    static Optional<Slug> slug(String typed, String name) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("^/+", "");
        if (word.isEmpty()) {
            return Optional.of(Slug.from(name, "media"));
        }
        return word.length() <= LONGEST_SLUG && word.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Optional.of(new Slug(word))
                : Optional.empty();
    }

    /** A domain without scheme nor port; nothing when nothing was typed. */
    static @Nullable String host(String typed) {
        String host =
                typed.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceAll("/+$", "");
        return host.isEmpty() ? null : host;
    }

    static boolean isHost(@Nullable String host) {
        return host == null || (host.length() <= 253 && host.matches(HOST));
    }
}
