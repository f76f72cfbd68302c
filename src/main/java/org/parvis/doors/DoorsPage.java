package org.parvis.doors;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * The doors of a newsroom.
 *
 * @param address where letters go, or empty while none are taken
 * @param gateway where a gateway hands messages over
 * @param state of the secret in a sentence, or empty while there is none
 * @param secret just made, or empty
 */
public record DoorsPage(
        Studio studio,
        String address,
        String gateway,
        String state,
        String secret,
        boolean keeps,
        List<Line> arrivals)
        implements Page {
    /**
     * Something that came.
     *
     * @param known name of the account that has this address, or empty
     * @param refused files that were not taken, or empty
     */
    public record Line(
            String title,
            String name,
            String from,
            String known,
            String way,
            String when,
            String refused,
            String href) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }
}
