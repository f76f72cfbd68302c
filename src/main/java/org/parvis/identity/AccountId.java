package org.parvis.identity;

import java.util.UUID;

/** Somebody who signs in. */
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
