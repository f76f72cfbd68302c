package org.parvis.newsroom;

import java.util.List;
import org.parvis.kernel.Language;

/**
 * A story told elsewhere, as it comes in by the door.
 *
 * @param kind code of a {@link StoryKind}
 * @param easy "En bref, facile à lire", one sentence a line; may be empty
 * @param body the text in the words of the composer: blank lines part paragraphs, {@code ##} a
 *     heading, {@code >} a quote, {@code -} a list
 * @param poster name of the drawn picture that stands in for an image
 * @param someoneSeen whether somebody is seen or heard in it
 */
public record NewStory(
        String kind,
        Language language,
        String title,
        String standfirst,
        String easy,
        String body,
        String place,
        List<String> themes,
        String poster,
        boolean someoneSeen) {
    public NewStory {
        themes = List.copyOf(themes);
    }
}
