package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * What is on: sessions to come, sessions whose roll was not called, programmes.
 *
 * @param holidays whether the portal knows the school holidays to come
 */
public record ProgrammesPage(
        Studio studio,
        List<SessionLine> coming,
        List<SessionLine> toRoll,
        List<Line> programmes,
        boolean holidays)
        implements Page {
    /** One programme. */
    public record Line(String title, String href, String dates, int sessions) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
