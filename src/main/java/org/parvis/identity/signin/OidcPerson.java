package org.parvis.identity.signin;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.PersonName;

/**
 * What the provider says of somebody.
 *
 * @param subject never changes and is never given to another; means something with the issuer only
 * @param email an address that the provider has verified, or nothing
 * @param name how to call them, or nothing
 */
record OidcPerson(
        String issuer, String subject, @Nullable String email, @Nullable PersonName name) {}
