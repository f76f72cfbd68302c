package org.parvis.identity.invitation;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * An invitation to put on a wall or to hand on.
 *
 * @param role in words
 * @param words of a code; empty for a square
 * @param address what the square holds
 * @param square the same as the path of an SVG drawing
 * @param size how many modules the drawing has on each side
 * @param until in words
 */
public record TeamInvitationPage(
        Studio studio,
        String id,
        String role,
        List<String> words,
        String address,
        String square,
        int size,
        String until,
        int entries,
        int mostEntries)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }
}
