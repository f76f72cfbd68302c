package org.parvis.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and what became of it.
 *
 * @param sentAt when the mail server took it, or nothing
 * @param failure what the mail server said last, or empty
 */
public record KeptLetter(
        UUID id, Letter letter, Instant writtenAt, @Nullable Instant sentAt, String failure) {}
