package org.parvis.conference;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;

/**
 * Somebody who is there.
 *
 * @param voter an account, or a telephone without one: one vote each
 * @param email for the minutes; may be empty
 */
public record Attendee(
        String voter, @Nullable AccountId account, String name, String email, Language language) {}
