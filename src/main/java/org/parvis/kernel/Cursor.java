package org.parvis.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list goes on: after the row of this moment and identifier, newest first. */
public record Cursor(Instant after, UUID id) {

    /** The cursor as it stands in an address. */
    public String text() {
        String plain = after + "|" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor from an address; a damaged one is nothing, so that the list starts again. */
    public static Optional<Cursor> parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split("\\|", 2);
            return parts.length == 2
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
