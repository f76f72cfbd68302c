package org.parvis.credits;

import java.time.Instant;

/** Somebody of the team said that nobody can be recognised in the story. */
public record Declaration(RecordedBy by, Instant at) {}
