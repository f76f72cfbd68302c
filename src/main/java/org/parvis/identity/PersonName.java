package org.parvis.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person wants to be called. */
public record PersonName(String value) {
    static final int LONGEST = 80;

    public static Optional<PersonName> parse(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new PersonName(text));
    }
}
