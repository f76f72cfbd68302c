package org.parvis.network;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * All that portals may start from.
 *
 * @param saved whether something was just kept or removed
 */
public record TemplateListPage(Studio studio, List<Template> templates, boolean saved)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    public List<Template> of(Template.Sort sort) {
        return templates.stream().filter(one -> one.sort() == sort).toList();
    }
}
