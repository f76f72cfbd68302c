package org.parvis.newsroom;

import org.springframework.stereotype.Component;

/** Tells the catalogue again of a story that is online, when something of its film changed. */
@Component
final class Republication {
    private final StoryPublication publication;

    Republication(StoryPublication publication) {
        this.publication = publication;
    }

    void again(Story story) {
        if (story.status() == Status.ONLINE) {
            publication.refresh(story);
        }
    }
}
