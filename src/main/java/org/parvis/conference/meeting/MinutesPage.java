package org.parvis.conference.meeting;

import java.util.List;
import org.parvis.conference.Conference;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** The minutes of a conference. */
public record MinutesPage(
        Studio studio,
        Conference conference,
        String day,
        List<String> names,
        List<MinutesLine> lines)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }

    public List<MinutesLine> decided() {
        return MinutesLine.decided(lines);
    }

    public List<MinutesLine> left() {
        return MinutesLine.left(lines);
    }
}
