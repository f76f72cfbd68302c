package org.parvis.newsroom.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Asset;
import org.parvis.media.AssetState;
import org.parvis.media.Player;
import org.parvis.newsroom.Picture;

/**
 * A file of a story, in its form.
 *
 * @param thumb address of a small picture of it, or nothing yet
 * @param picture its words when it is a picture of the story
 * @param number its place among the pictures, from 1; 0 for the film or the sound
 */
public record FileTile(Asset asset, @Nullable String thumb, @Nullable Picture picture, int number) {
    public UUID id() {
        return asset.id().value();
    }

    public boolean failed() {
        return asset.state() == AssetState.FAILED;
    }

    /** The message that says how far it is. */
    public String stateKey() {
        return "newsroom.file." + asset.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    static FileTile of(
            Asset asset, @Nullable Player player, @Nullable Picture picture, int number) {
        return new FileTile(asset, player == null ? null : thumb(player), picture, number);
    }

    private static @Nullable String thumb(Player player) {
        Player.Picture picture = player.picture();
        if (picture != null && !picture.sizes().isEmpty()) {
            return picture.sizes().getFirst().jpeg();
        }
        Player.Poster poster = player.poster();
        return poster == null ? null : poster.address();
    }
}
