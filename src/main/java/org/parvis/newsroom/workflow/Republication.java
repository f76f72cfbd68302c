package org.parvis.newsroom.workflow;

import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.springframework.stereotype.Component;

/** Tells the catalogue again of a story that is online, when something of its film changed. */
@Component
public final class Republication {
    private final StoryPublication publication;

    Republication(StoryPublication publication) {
        this.publication = publication;
    }

    public void again(Story story) {
        if (story.status() == Status.ONLINE) {
            publication.refresh(story);
        }
    }
}
