package org.parvis.kernel;

import java.util.UUID;

/** The portal that owns a row: first half of every tenant key. */
public record PortalId(UUID value) {
    public static PortalId of(String text) {
        return new PortalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
