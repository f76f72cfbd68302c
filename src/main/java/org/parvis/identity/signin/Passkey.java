package org.parvis.identity.signin;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id its public identifier, for addresses
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
