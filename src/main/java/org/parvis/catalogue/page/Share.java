package org.parvis.catalogue.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.portal.Place;

/**
 * How a reader passes a story on, without anybody else being told:
 * {@code @template.catalogue.share}.
 *
 * @param address whole address of the story
 * @param frame the HTML that shows it on another site, or empty for a story that is not public
 */
public record Share(Place place, String title, String address, String frame) {
    public static Share of(Place place, Entry entry) {
        String frame =
                entry.audience() == Audience.PUBLIC
                        ? Embeds.code(
                                place.absolute("/integrer" + entry.path()),
                                entry.title(),
                                Embeds.WIDTH,
                                Embeds.height(entry, Embeds.WIDTH))
                        : "";
        return new Share(place, entry.title(), place.absolute(entry.path()), frame);
    }

    /** Opens the reader's own mail program, with the title and the address. */
    public String mail() {
        return "mailto:?subject=" + encoded(title) + "&body=" + encoded(title + "\n" + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
