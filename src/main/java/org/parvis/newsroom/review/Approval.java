package org.parvis.newsroom.review;

import java.time.Instant;
import java.util.UUID;

/** Somebody found the story ready as it stands. */
public record Approval(UUID account, String name, Instant at) {}
