package org.parvis.newsroom.together;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.text.BlockWriter;

/**
 * A story as somebody, or several people, left it.
 *
 * @param names of who wrote in it
 * @param added words that the version before did not have
 * @param removed words that only the version before had
 */
public record StoryVersion(
        int number,
        String names,
        Instant at,
        String title,
        String standfirst,
        String body,
        int added,
        int removed) {
    /** What a revision says, beside the one before it. */
    static StoryVersion of(Revision revision, StoryContent before) {
        Map<String, Integer> words = new HashMap<>();
        count(revision.content(), words, 1);
        count(before, words, -1);
        return new StoryVersion(
                revision.number(),
                revision.accountName(),
                revision.savedAt(),
                revision.content().title(),
                revision.content().standfirst(),
                body(revision.content()),
                words.values().stream().filter(many -> many > 0).mapToInt(many -> many).sum(),
                words.values().stream().filter(many -> many < 0).mapToInt(many -> -many).sum());
    }

    private static void count(StoryContent content, Map<String, Integer> words, int step) {
        String all = content.title() + " " + content.standfirst() + " " + body(content);
        for (String word : all.split("\\s+")) {
            if (!word.isEmpty()) {
                words.merge(word, step, Integer::sum);
            }
        }
    }

    private static String body(StoryContent content) {
        return BlockWriter.write(content.blocks(), content.pictures());
    }
}
