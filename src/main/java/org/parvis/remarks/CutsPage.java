package org.parvis.remarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.media.Player;
import org.parvis.platform.web.Page;

/**
 * Two cuts of the same film, side by side.
 *
 * @param other the one it is compared with, or nothing when there is only one
 * @param seconds where both begin
 */
public record CutsPage(
        Studio studio,
        Remarked thing,
        List<Cut> cuts,
        Cut cut,
        @Nullable Cut other,
        @Nullable Player player,
        @Nullable Player otherPlayer,
        long seconds)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    /** Where each of the others is compared with this one. */
    public String href(Cut with) {
        return studio.place().href(cut.path()) + "?avec=" + with.number();
    }

    public String name(Cut which) {
        return say("remarks.cut", "number", which.number());
    }
}
