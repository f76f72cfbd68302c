package org.parvis.newsroom;

import java.util.UUID;
import org.parvis.kernel.SubjectRef;

/** A story of one portal. */
public record StoryId(UUID value) {
    private static final String MODULE = "newsroom";
    private static final String TYPE = "story";
    private static final String DESK = "desk";

    /** The name under which credits, media and the catalogue know the story. */
    public SubjectRef ref() {
        return new SubjectRef(MODULE, TYPE, value);
    }

    /**
     * The same story as it is worked on. Its files are used under this name until they are
     * published under {@link #ref}, so that a picture added to a story online waits for its own
     * publication.
     */
    public SubjectRef desk() {
        return new SubjectRef(MODULE, DESK, value);
    }

    static boolean isDesk(SubjectRef subject) {
        return subject.module().equals(MODULE) && subject.type().equals(DESK);
    }

    public static boolean names(SubjectRef subject) {
        return subject.module().equals(MODULE) && subject.type().equals(TYPE);
    }

    public static StoryId of(SubjectRef subject) {
        if (!names(subject)) {
            throw new IllegalArgumentException("not a story: " + subject);
        }
        return new StoryId(subject.id());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
