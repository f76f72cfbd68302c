package org.parvis.newsroom;

import org.jspecify.annotations.Nullable;
import org.parvis.portal.Posters;

/** The drawn picture of a story without one of its own. */
public final class StoryPosters {
    private StoryPosters() {}

    /** The poster with this name, or nothing: then the kind's own. */
    static @Nullable String chosen(String name) {
        return Posters.NAMES.contains(name) ? name : null;
    }

    public static String of(StoryKind kind, StoryContent content) {
        String chosen = content.poster();
        return chosen == null ? kind.poster() : chosen;
    }
}
