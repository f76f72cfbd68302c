package org.parvis.workshops.production;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A film or a sound in the making.
 *
 * @param group who makes it, or nothing
 * @param kind code of a kind of story
 * @param idea with its angle, as it came out of the debate
 * @param story in the newsroom, once a cut has opened it there
 */
public record Production(
        UUID id,
        @Nullable UUID group,
        String title,
        Stage stage,
        String kind,
        String idea,
        String place,
        String equipment,
        @Nullable UUID story,
        Instant changedAt) {}
