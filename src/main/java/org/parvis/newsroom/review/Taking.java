package org.parvis.newsroom.review;

import java.time.Instant;
import java.util.UUID;

/** Who takes care of a proposal, and since when. */
public record Taking(UUID account, String name, Instant since) {}
