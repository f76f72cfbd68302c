package org.parvis.workshops.paper;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.workshops.roll.Presence;
import org.parvis.workshops.roll.Recorded;

/**
 * A signed sheet, photographed, with the roll beside it.
 *
 * @param action the session's own address
 * @param problem what is wrong with the photograph, or empty
 */
public record SheetPhotoPage(
        Studio studio,
        String title,
        String when,
        String action,
        String problem,
        List<Photo> photos,
        List<Recorded> people)
        implements Page {
    /** A photograph; {@code detail} says who added it and when. */
    public record Photo(String id, String detail) {}

    /** All answers. */
    public List<Presence> answers() {
        return List.of(Presence.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
