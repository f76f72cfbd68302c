package org.parvis.newsroom;

import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;

/** Finds a story for somebody: what is not theirs to see is not here. */
@Component
public final class Stories {
    private final StoryStore store;

    Stories(StoryStore store) {
        this.store = store;
    }

    /** The story, for its authors and those who review. */
    public Story require(PortalId portal, UUID id, Visitor visitor) {
        Story story = store.find(portal, new StoryId(id)).orElseThrow(NotHere::new);
        if (!Actors.of(visitor).mayOpen(story)) {
            throw new NotHere();
        }
        return story;
    }
}
