package org.parvis.credits;

import java.util.UUID;

/** One person seen or heard in one story. */
public record AppearanceId(UUID value) {
    public static AppearanceId of(String text) {
        return new AppearanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
