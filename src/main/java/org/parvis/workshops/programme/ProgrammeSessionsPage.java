package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** All sessions of a programme, to be read and printed. */
public record ProgrammeSessionsPage(
        Studio studio, String title, String back, List<SessionLine> sessions) implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
