package org.parvis.media;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe says of a file.
 *
 * @param duration zero when the file has none (images) or does not say
 * @param bitRate of the whole file, in bits per second; 0 when unknown
 * @param video the first true picture stream (no cover image)
 * @param audio the first sound stream
 * @param streams how many streams there are
 * @param grid the tiles of which a HEIC photograph is made
 */
public record Probe(
        Duration duration,
        long bitRate,
        @Nullable Video video,
        @Nullable Audio audio,
        int streams,
        @Nullable Grid grid) {

    /**
     * A picture stream.
     *
     * @param width in square pixels, before rotation
     * @param height as coded, before rotation
     * @param rotation degrees clockwise to show it upright: 0, 90, 180 or 270
     * @param frameRate mean pictures per second; 0 when unknown
     * @param transfer transfer characteristics, such as {@code bt709} or {@code arib-std-b67};
     *     empty when unknown
     * @param bitRate in bits per second; 0 when unknown
     */
    public record Video(
            int index,
            String codec,
            String pixelFormat,
            int width,
            int height,
            int rotation,
            double frameRate,
            String transfer,
            long bitRate) {

        public int shownWidth() {
            return sideways() ? height : width;
        }

        public int shownHeight() {
            return sideways() ? width : height;
        }

        public int shortSide() {
            return Math.min(width, height);
        }

        public Video turned(int degrees) {
            return new Video(
                    index,
                    codec,
                    pixelFormat,
                    width,
                    height,
                    degrees,
                    frameRate,
                    transfer,
                    bitRate);
        }

        private boolean sideways() {
            return rotation == 90 || rotation == 270;
        }

        /** Whether it has more light than ordinary screens show. */
        public boolean highDynamicRange() {
            return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
        }

        public long pixels() {
            return (long) width * height;
        }
    }

    /** A sound stream; the bit rate is 0 when unknown. */
    public record Audio(int index, String codec, int channels, int sampleRate, long bitRate) {}

    /**
     * A photograph cut in tiles: the whole size, the rotation, and where each tile (a stream) goes.
     */
    public record Grid(int width, int height, int rotation, List<Tile> tiles) {}

    /** One tile: the stream that holds it and the place of its top left corner. */
    public record Tile(int stream, int x, int y) {}

    /** The same photograph, turned by what its own boxes say. */
    public Probe turned(int rotation) {
        return new Probe(
                duration,
                bitRate,
                video == null ? null : video.turned(rotation),
                audio,
                streams,
                grid == null
                        ? null
                        : new Grid(grid.width(), grid.height(), rotation, grid.tiles()));
    }

    Probe lasting(Duration known) {
        return new Probe(known, bitRate, video, audio, streams, grid);
    }

    /**
     * Whether a browser plays it as it is: H.264 in eight bits, at a bit rate that a home line
     * carries, with AAC.
     */
    public boolean webReady() {
        if (video == null
                || !video.codec().equals("h264")
                || !video.pixelFormat().matches("yuvj?420p")) {
            return false;
        }
        boolean soundGood = audio == null || audio.codec().equals("aac");
        return soundGood && bitRate > 0 && bitRate <= Ladder.heaviestCopy(video.shortSide());
    }
}
