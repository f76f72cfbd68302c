package org.parvis.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many addresses receive the same letters of a portal.
 *
 * @param theme slug of the one theme wanted, or empty for everything
 * @param confirmed how many said yes
 * @param waiting how many were asked and have not answered yet
 * @param lastAt when the latest letter of these was written, or nothing
 */
record Readership(
        String theme, Rhythm rhythm, int confirmed, int waiting, @Nullable Instant lastAt) {}
