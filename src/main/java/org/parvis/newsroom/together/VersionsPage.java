package org.parvis.newsroom.together;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Page;

/** Who wrote what, and when; newest first. */
public record VersionsPage(Studio studio, Story story, List<StoryVersion> versions)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public String name() {
        return story.content().title().isBlank()
                ? say("newsroom.untitled")
                : story.content().title();
    }
}
