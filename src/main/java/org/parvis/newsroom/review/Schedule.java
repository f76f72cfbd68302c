package org.parvis.newsroom.review;

import java.time.Instant;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.StoryId;

/**
 * When a story goes online by itself.
 *
 * @param embargo whether nobody puts it online before
 * @param account in whose name it is put online
 */
public record Schedule(
        PortalId portal, StoryId story, Instant at, boolean embargo, UUID account, String name) {}
