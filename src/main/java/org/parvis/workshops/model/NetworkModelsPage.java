package org.parvis.workshops.model;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** Programmes of the toolbox, for the network's team. */
public record NetworkModelsPage(Studio studio, String action, List<ModelsPage.Line> models)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
