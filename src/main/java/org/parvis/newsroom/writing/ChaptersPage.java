package org.parvis.newsroom.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.platform.web.Page;

/**
 * Where chapters are typed, beside the player.
 *
 * @param text what stands in the field
 * @param problems line by line
 */
public record ChaptersPage(
        Studio studio,
        Story story,
        Player player,
        String text,
        List<CaptionsOutcome.Problem> problems,
        @Nullable Toast toast)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    /** The sentence about a wrong line. */
    public String sentence(CaptionsOutcome.Problem problem) {
        return say(problem.messageKey(), "line", problem.line(), "text", problem.text());
    }

    public String name() {
        return story.content().title().isBlank()
                ? say("newsroom.untitled")
                : story.content().title();
    }
}
