package org.parvis.credits;

import java.util.UUID;

/** A request for removal. */
public record RemovalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
