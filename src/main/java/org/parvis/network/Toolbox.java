package org.parvis.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;

/**
 * What other modules may ask of the network's toolbox: the stories to start from. A portal that was
 * opened with some of them keeps them in waiting until somebody of its team begins them, because a
 * draft has an author and a new portal has none yet.
 */
@Component
public final class Toolbox {
    private final TemplateStore templates;

    Toolbox(TemplateStore templates) {
        this.templates = templates;
    }

    /** Stories of this kind to start from. */
    public List<Template> stories(String kind) {
        return templates.all().stream()
                .filter(one -> one.sort() == Template.Sort.STORY && one.kind().equals(kind))
                .toList();
    }

    public Optional<Template> story(UUID id) {
        return templates.find(id).filter(one -> one.sort() == Template.Sort.STORY);
    }

    /** First stories that wait for somebody of this portal. */
    public List<Template> starters(PortalId portal) {
        return templates.starters(portal);
    }

    /** Somebody of this portal began the story, or wants none of it: it waits no longer. */
    public void begun(PortalId portal, UUID template) {
        templates.takeStarter(portal, template);
    }
}
