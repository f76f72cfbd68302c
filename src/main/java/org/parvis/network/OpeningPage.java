package org.parvis.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * Where a portal is opened, from nothing or after the model of another.
 *
 * @param model the portal that the form was filled in with, or nothing
 * @param models the portals that may serve
 */
public record OpeningPage(
        Chrome chrome,
        PortalForm form,
        @Nullable Portal model,
        List<Portal> models,
        boolean preview)
        implements Page {}
