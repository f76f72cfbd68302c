package org.parvis.newsroom.writing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.media.Player;
import org.parvis.media.captions.CaptionAdvice;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.Toast;
import org.parvis.platform.web.Page;

/**
 * The captions of one language, line by line, beside the player.
 *
 * @param language tag of the lines
 * @param rows those of this part, at most {@link #PART}
 * @param from number of the first of them, counted from 0
 * @param replaces how many kept lines they stand for
 * @param total how many lines are kept in all
 * @param state fingerprint of what is kept
 * @param asText whether they are to be the text to read of the story
 * @param notice key of a sentence about what was just done or refused, or nothing
 */
public record LinesPage(
        Studio studio,
        Story story,
        Player player,
        String language,
        List<LineRow> rows,
        int from,
        int replaces,
        int total,
        String state,
        boolean asText,
        @Nullable String notice,
        @Nullable Toast toast)
        implements Page {
    /** Lines on one page: what a form can carry, and about ten minutes of speech. */
    static final int PART = 150;

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

    public String languageName() {
        return StoryLanguages.name(language, studio.place().language().locale());
    }

    public String sentence(CaptionAdvice advice) {
        return say(advice.key(), "number", advice.number());
    }

    /** Whether something must be set right before the lines can be kept. */
    public boolean wrong() {
        return rows.stream().anyMatch(row -> row.problem() != null);
    }

    /** The first lines of the other parts; one alone when all fit. */
    public List<Integer> parts() {
        return IntStream.range(0, Math.max(1, Math.ceilDiv(total, PART)))
                .mapToObj(part -> part * PART)
                .toList();
    }

    public String partHref(int first) {
        return href(story.desk() + "/lignes") + "?langue=" + language + "&ligne=" + first;
    }

    /** Only a sound has no picture. */
    public boolean sound() {
        return story.kind().code().equals("sound");
    }

    /** Whether a text that was typed apart is shown under the film now. */
    public boolean typedText() {
        return !story.content().transcript().isEmpty();
    }

    /** Only the language of the story can be its text to read. */
    public boolean mayBeText() {
        return language.equals(story.content().language());
    }
}
