package org.parvis.workshops.model;

import java.util.List;
import java.util.Map;
import org.parvis.workshops.programme.ProgrammeModel;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A programme of the toolbox, for the routes about them. */
@Component
final class ModelRoutes implements RouteSamples {
    private final ModelStore store;

    ModelRoutes(ModelStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> words(String pattern) {
        if (!pattern.startsWith("/reseau/programmes/{id}")) {
            return Map.of();
        }
        ProgrammeModel model = new ProgrammeModel("Je filme", "", "", "C", 300, 25, 120, List.of());
        return Map.of("id", store.add(model, "Le Grand Palier").toString());
    }
}
