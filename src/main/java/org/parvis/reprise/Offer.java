package org.parvis.reprise;

import java.time.Instant;
import java.util.UUID;
import org.parvis.catalogue.EntryRef;

/**
 * A story that its portal lets the others show.
 *
 * @param note a word of its editor to the other editors, or empty
 */
public record Offer(UUID id, EntryRef story, String note, Instant offeredAt) {}
