package org.parvis.identity.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The words of the workshop, huge, for the wall.
 *
 * @param words nothing while the door is closed
 * @param address what to type in a browser, without {@code http://}
 * @param square the same address as a QR code, as the path of an SVG drawing
 * @param side how many modules the square has on each side
 * @param until when the words stop working: "14 h 20"
 * @param entries how many people came in
 */
public record WorkshopCodePage(
        Studio studio,
        List<String> words,
        String address,
        String square,
        int side,
        @Nullable String until,
        int entries,
        int mostEntries)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }
}
