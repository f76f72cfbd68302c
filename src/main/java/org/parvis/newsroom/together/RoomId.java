package org.parvis.newsroom.together;

import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.StoryId;

/** The story in which people write. */
record RoomId(PortalId portal, StoryId story) {
    /** As the nodes tell it: {@code portal story}. */
    static Optional<RoomId> of(String text) {
        String[] parts = text.split(" ");
        return parts.length == 2
                ? Optional.of(
                        new RoomId(
                                new PortalId(UUID.fromString(parts[0])),
                                new StoryId(UUID.fromString(parts[1]))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return portal + " " + story;
    }
}
