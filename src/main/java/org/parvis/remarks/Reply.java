package org.parvis.remarks;

import java.time.Instant;
import java.util.UUID;

/** An answer to a remark. */
public record Reply(UUID remark, String words, String accountName, Instant at) {}
