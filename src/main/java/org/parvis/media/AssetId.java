package org.parvis.media;

import java.util.UUID;

/**
 * A file that somebody sent, and everything made from it. The tus upload carries the same
 * identifier.
 */
public record AssetId(UUID value) {
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
