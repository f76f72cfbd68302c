package org.parvis.reprise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * The network's stories in a portal's studio.
 *
 * @param next the address of older offers, or nothing
 * @param later whether older offers are shown
 * @param done what has just been done, or nothing
 */
public record RepriseDeskPage(
        Studio studio,
        List<Neighbours.Offered> offered,
        @Nullable String next,
        boolean later,
        List<Neighbours.Shown> shown,
        List<Neighbours.Own> own,
        @Nullable String done)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    /** Where a story taken up stands: since when, or why it left. */
    public String state(Neighbours.Shown line) {
        Taken taken = line.taken();
        if (taken.endedAt() == null) {
            return say(
                    "reprise.state.online", "date", studio.place().formats().date(taken.takenAt()));
        }
        String key =
                taken.letGo()
                        ? "reprise.state.let-go"
                        : taken.endedWhy().equals(Taken.OFFER_ENDED)
                                ? "reprise.state.offer-ended"
                                : "reprise.state.withdrawn";
        return say(
                key,
                "date",
                studio.place().formats().date(taken.endedAt()),
                "name",
                line.home().name());
    }
}
