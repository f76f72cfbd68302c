package org.parvis.portal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps a media to live.
 *
 * @param address of their site, beginning with {@code https://} or {@code http://}, or empty
 * @param logo nothing shows the name alone
 */
public record Partner(UUID id, String name, String address, @Nullable Logo logo) {
    /**
     * An image drawn again by us.
     *
     * @param hash of its content in the store of files
     * @param width in pixels
     * @param height in pixels
     */
    public record Logo(String hash, int width, int height) {}
}
