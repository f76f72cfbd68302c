package org.parvis.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address a letter can be sent to; whether somebody reads it, only a letter tells. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    public static Optional<EmailAddress> parse(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        boolean plausible =
                text.length() <= LONGEST
                        && text.matches(
                                "[^@\\s<>\",;:\\p{Cntrl}]+@[^@\\s<>\",;:\\p{Cntrl}]+\\.[^@\\s<>\".,;:\\p{Cntrl}]{2,}");
        return plausible ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
