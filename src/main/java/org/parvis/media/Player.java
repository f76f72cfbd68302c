package org.parvis.media;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.media.library.Media;

/**
 * All that a page needs to play or show an asset. Addresses are paths on this host, without
 * language prefix.
 *
 * @param duration zero for images and documents
 * @param hls the HLS playlist with every quality; nothing for images, documents and sounds
 * @param renditions progressive MP4 files for players without script, lightest first; the sound
 *     files for a sound
 * @param soundOnly the sound alone, for those who save data; nothing when there is no sound
 * @param poster the picture shown before play; nothing until there is one
 * @param posterCandidates the pictures among which an author may choose, with the chosen one
 * @param storyboard the WebVTT file of small pictures along the time line; nothing until it is made
 * @param waveform loudness along the time, 0 to 100, about 200 values; empty for anything but
 *     sounds
 * @param picture the sizes of an image; nothing for films and sounds
 * @param chapters in their order; empty for most
 * @param original the address of the file as it was sent, which answers only to those who may have
 *     it
 */
public record Player(
        AssetId asset,
        MediaKind kind,
        AssetState state,
        Duration duration,
        int width,
        int height,
        @Nullable String hls,
        List<Rendition> renditions,
        @Nullable Rendition soundOnly,
        @Nullable Poster poster,
        List<Poster> posterCandidates,
        @Nullable String storyboard,
        List<Track> tracks,
        List<Paragraph> transcript,
        List<Integer> waveform,
        @Nullable Picture picture,
        List<Chapter> chapters,
        String original) {

    /**
     * One quality in one file.
     *
     * @param label what people read, such as {@code 480p}; empty for sounds
     * @param height the short side in pixels; 0 for sounds
     * @param type such as {@code video/mp4}
     */
    public record Rendition(String label, int height, long bytes, String type, String address) {}

    /** A picture out of a film. The number is what {@link Media#choosePoster} wants. */
    public record Poster(int number, String address, int width, int height, boolean chosen) {}

    /** Captions in one language, as WebVTT. */
    public record Track(Language language, String address) {}

    /** Some lines of the text of a film, from this moment on. */
    public record Paragraph(Duration start, String text) {}

    /** An image in its sizes, smallest first; the last one is the largest. */
    public record Picture(List<Size> sizes) {

        /** One size in three formats. */
        public record Size(int width, int height, String avif, String webp, String jpeg) {}

        /** The middle size as JPEG, for {@code src}. */
        public String address() {
            return sizes.get(sizes.size() / 2).jpeg();
        }

        /** The {@code srcset} of a {@code <source type="image/avif">}. */
        public String avifSet() {
            return set(sizes.stream().map(size -> size.avif() + " " + size.width() + "w").toList());
        }

        /** The {@code srcset} of a {@code <source type="image/webp">}. */
        public String webpSet() {
            return set(sizes.stream().map(size -> size.webp() + " " + size.width() + "w").toList());
        }

        /** The {@code srcset} of the {@code <img>} itself. */
        public String jpegSet() {
            return set(sizes.stream().map(size -> size.jpeg() + " " + size.width() + "w").toList());
        }

        private static String set(List<String> candidates) {
            return String.join(", ", candidates);
        }
    }

    /** Whether it stands taller than wide. */
    public boolean portrait() {
        return height > width;
    }
}
