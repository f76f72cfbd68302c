package org.parvis.newsroom;

import org.springframework.stereotype.Component;

/** Letters about stories: to their authors at each decision, to the team at each proposal. */
@Component
final class StoryLetters {
    void proposed(Story story, Actor by) {}

    void agreed(Story story, Actor by) {}

    void sentBack(Story story, String reason, Actor by) {}

    void published(Story story, boolean again, Actor by) {}

    void withdrawn(Story story, String reason, String by) {}
}
