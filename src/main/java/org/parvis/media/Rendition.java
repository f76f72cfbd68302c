package org.parvis.media;

import org.parvis.platform.storage.FileHash;

/**
 * A file made from an original.
 *
 * @param name the last part of its address
 * @param width 0 when there is no picture
 * @param height 0 when there is no picture
 * @param peakRate most bits per second; 0 for anything but films and sounds
 * @param codecs as HLS names them; empty for anything but films and sounds
 */
public record Rendition(
        String name,
        Role role,
        FileHash hash,
        long bytes,
        String type,
        int width,
        int height,
        long peakRate,
        String codecs) {

    /** What a rendition is for. */
    public enum Role {
        /** A quality of a film, picture and sound. */
        RUNG,
        /** The sound of a film, or a sound, in AAC. */
        SOUND,
        /** A sound in Opus, lighter. */
        OPUS,
        /** The HLS playlist of a rung or of the sound, named after it. */
        PLAYLIST,
        /** A picture out of a film. */
        POSTER,
        /** The many small pictures of a storyboard, on one sheet. */
        STORYBOARD,
        /** What part of the sheet goes with what moment, as WebVTT. */
        STORYBOARD_TRACK,
        /** An image in one size and one format. */
        PICTURE
    }

    public int shortSide() {
        return Math.min(width, height);
    }
}
