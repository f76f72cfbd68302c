package org.parvis.newsroom.reply;

import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A story online and a request to reply to it, for the routes about them. */
@Component
final class ReplyRoutes implements RouteSamples {
    private final StoryWriting writing;
    private final StoryStore stories;
    private final StoryChangeStore changes;
    private final RightsOfReply rights;

    ReplyRoutes(
            StoryWriting writing,
            StoryStore stories,
            StoryChangeStore changes,
            RightsOfReply rights) {
        this.writing = writing;
        this.stories = stories;
        this.changes = changes;
        this.rights = rights;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/droit-de-reponse/{slug}")) {
            return Map.of("slug", online(portal.id()).slug().value());
        }
        if (pattern.startsWith("/{portal}/redaction/droits-de-reponse/{id}")) {
            StoryId story = online(portal.id()).story();
            return Map.of("id", rights.add(portal.id(), story, "Nadia", "06", "x", "y").toString());
        }
        return Map.of();
    }

    private record Online(StoryId story, Slug slug) {}

    private Online online(PortalId portal) {
        Actor somebody = new Actor(UUID.randomUUID(), "Inès", false, false);
        StoryId id =
                writing.open(
                        portal,
                        new StoryKinds().require("article"),
                        Language.FRENCH.tag(),
                        somebody);
        Slug slug = new Slug("reponse-" + id);
        stories.takeSlug(portal, id, slug);
        changes.online(portal, id, slug);
        changes.status(portal, id, Status.ONLINE);
        return new Online(id, slug);
    }
}
