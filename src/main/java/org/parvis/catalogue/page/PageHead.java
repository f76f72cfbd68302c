package org.parvis.catalogue.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to other sites and to feed readers:
 * {@code @template.catalogue.head(head = …)} in the head of a page.
 *
 * @param type OpenGraph type: {@code website}, {@code article}, {@code video.other}, {@code
 *     music.song}
 * @param url the whole address of the page, the same in every language of the screen
 * @param image whole address of a picture, or nothing
 * @param oembed whole address of its oEmbed description, or nothing
 * @param data schema.org description as JSON, safe inside a script element, or nothing
 * @param listed whether search engines may show it
 */
public record PageHead(
        String type,
        String title,
        String description,
        String site,
        String url,
        @Nullable Picture image,
        List<Feed> feeds,
        @Nullable String oembed,
        @Nullable String data,
        boolean listed) {

    /** A picture for those who link here. */
    public record Picture(String address, int width, int height) {}

    /** A feed: its path, media type and name. */
    public record Feed(String href, String type, String title) {}
}
