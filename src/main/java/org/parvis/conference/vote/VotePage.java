package org.parvis.conference.vote;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Choice;
import org.parvis.conference.Idea;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/**
 * The conference on a telephone.
 *
 * @param open whether it goes on
 * @param here whether this person has said who they are
 * @param account the name of who is signed in, or empty
 * @param idea on the screen, or nothing
 * @param own what this person said of it, or nothing
 */
public record VotePage(
        Chrome chrome,
        String action,
        boolean open,
        boolean here,
        String account,
        String topic,
        String turn,
        @Nullable Idea idea,
        String headline,
        String author,
        @Nullable Choice own,
        Typed typed)
        implements Page {
    public List<Choice> choices() {
        return List.of(Choice.values());
    }

    public Idea shown() {
        return Objects.requireNonNull(idea);
    }

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
