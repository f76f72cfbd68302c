package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.pieces.AppearanceList;
import org.parvis.credits.pieces.CrewForm;
import org.parvis.newsroom.Author;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Move;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Step 3 of a contribution: crew, people, name on the site, and send.
 *
 * @param me how the person signs
 * @param advice what the newsroom will miss
 * @param problems message key by field
 * @param refusal message key of the reason why the story was not sent, or nothing
 */
public record SendPage(
        Chrome chrome,
        Story story,
        CrewForm crew,
        AppearanceList people,
        Author me,
        List<Check> advice,
        Map<String, String> problems,
        @Nullable String refusal)
        implements Page {

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public String problem(String field) {
        String key = problems.get(field);
        return key == null ? "" : chrome.say(key);
    }

    /** "Paulo C." */
    public String initialed() {
        return NameOnSite.initialed(me.fullName());
    }

    public boolean hasMusicQuestion() {
        return story.kind().hasPlayer();
    }

    /** Whether the story stands where it can be sent. */
    public boolean sendable() {
        return Move.PROPOSE.from().contains(story.status());
    }
}
