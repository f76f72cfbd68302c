package org.parvis.credits.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Means;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Voice;

/**
 * A private link for one voice of one appearance.
 *
 * @param means {@link Means#SCREEN} when the phone is handed over, {@link Means#LINK} when the link
 *     is sent
 * @param by who asked for it
 * @param returnPath where the phone goes back to, for a screen handed over
 * @param expires until when it may be answered; an answer keeps it open for changes of mind
 */
record Link(
        UUID id,
        AppearanceId appearance,
        Voice voice,
        Means means,
        RecordedBy by,
        @Nullable String sentTo,
        @Nullable String returnPath,
        Instant created,
        Instant expires) {}
