package org.parvis.newsroom.together;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the fields as all updates up to a number make them, handed in by one browser.
 *
 * @param version of the story that the browser knows of
 * @param upTo number of the last update in them
 * @param fields that differ from the story
 * @param whole all those updates in one, now and then, to take their place; base 64
 */
record Handed(int version, long upTo, Map<String, String> fields, @Nullable String whole) {
    Handed {
        fields = Map.copyOf(fields);
    }
}
