package org.parvis.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param to an e-mail address alone, without a name
 * @param text the words, readable by every program
 * @param html the same in HTML, or nothing
 * @param circular what makes it one of many, or nothing
 */
public record Letter(
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable Circular circular) {
    public Letter {
        if (to.isBlank()
                || !to.matches("[^\\s<>,;\"]+@[^\\s<>,;\"]+")
                || subject.isBlank()
                || text.isBlank()) {
            throw new IllegalArgumentException("a letter has a recipient, a subject and words");
        }
        // a line break in a subject would begin another header
        subject = subject.replaceAll("\\s+", " ").strip();
    }

    public Letter(String to, String subject, String text) {
        this(to, subject, text, null, null);
    }
}
