package org.parvis.newsroom;

import org.parvis.kernel.Slug;
import org.springframework.stereotype.Component;

/** Brings a story to the catalogue and takes it out; the only place of the newsroom that does. */
@Component
final class StoryPublication {
    private static final int MOST_NUMBERS = 500;

    private final StoryStore stories;
    private final StoryChangeStore changes;

    StoryPublication(StoryStore stories, StoryChangeStore changes) {
        this.stories = stories;
        this.changes = changes;
    }

    /** Puts what is worked on online; called inside the transaction of the decision. */
    MoveOutcome publish(Story story) {
        changes.online(story.portal(), story.id(), slug(story));
        return new MoveOutcome.Moved(Status.ONLINE);
    }

    void withdraw(Story story, String reason) {}

    void refresh(Story story) {}

    /** The address of the title: the one it has when the title has not changed, else a free one. */
    private Slug slug(Story story) {
        Slug wanted = Slug.from(story.content().title(), story.kind().word());
        Slug current = story.slug();
        if (current != null && current.value().replaceAll("-\\d+$", "").equals(wanted.value())) {
            return current;
        }
        Slug slug = wanted;
        for (int number = 2; !stories.takeSlug(story.portal(), story.id(), slug); number++) {
            if (number > MOST_NUMBERS) {
                throw new IllegalStateException("too many stories are called " + wanted);
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }
}
