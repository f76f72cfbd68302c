package org.parvis.conference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody says of an idea. */
public enum Choice {
    FOR("oui"),
    UNSURE("hesite"),
    AGAINST("non");

    private final String sent;

    Choice(String sent) {
        this.sent = sent;
    }

    /** The word that forms send. */
    public String sent() {
        return sent;
    }

    /** The word in keys of messages and live events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Choice> ofSent(String word) {
        return Arrays.stream(values()).filter(one -> one.sent.equals(word)).findFirst();
    }
}
