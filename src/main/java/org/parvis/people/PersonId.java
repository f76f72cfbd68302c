package org.parvis.people;

import java.util.UUID;

/** A person of the register of a portal. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
