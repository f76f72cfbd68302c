package org.parvis.identity;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;

/**
 * Somebody who signs in, on the whole network.
 *
 * @param name as the person wants to be called, 1 to 80 characters
 * @param email nothing for people who came in with a workshop code
 * @param language of screens and letters
 */
public record Account(AccountId id, String name, @Nullable String email, Language language) {}
