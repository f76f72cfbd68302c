package org.parvis.newsroom;

import java.time.Instant;
import java.util.UUID;

/**
 * An author's word that the story may go online as it stands.
 *
 * @param revision number of the revision that was agreed to
 * @param stale whether somebody else changed the story since
 */
public record Agreement(UUID account, String name, Instant at, int revision, boolean stale) {}
