package org.parvis.workshops.model;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** Programmes to hold again here. */
public record ModelsPage(Studio studio, String action, Typed typed, List<Line> models)
        implements Page {
    /** A programme. */
    public record Line(String id, String title, String purpose, String detail) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
