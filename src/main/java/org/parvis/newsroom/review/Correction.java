package org.parvis.newsroom.review;

import java.time.Instant;

/** What was put right after publication, in a sentence for readers. */
public record Correction(String words, Instant at) {}
