package org.parvis.newsroom;

import java.time.Instant;
import java.util.UUID;

/** The content of a story as somebody saved it. */
public record Revision(
        int number,
        StoryContent content,
        UUID account,
        String accountName,
        Instant beganAt,
        Instant savedAt,
        boolean kept) {}
