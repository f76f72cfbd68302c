package org.parvis.network;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * Where a portal is opened, from nothing or after the model of another.
 *
 * @param model the portal that the form was filled in with, or nothing
 * @param templates of the network's toolbox
 * @param filled those that filled in a part of the form
 * @param models the portals that may serve
 */
public record OpeningPage(
        Studio studio,
        PortalForm form,
        @Nullable Portal model,
        List<Portal> models,
        List<Template> templates,
        List<UUID> filled,
        boolean preview)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    public List<Template> of(Template.Sort sort) {
        return templates.stream().filter(one -> one.sort() == sort).toList();
    }

    public boolean filledWith(Template template) {
        return filled.contains(template.id());
    }
}
