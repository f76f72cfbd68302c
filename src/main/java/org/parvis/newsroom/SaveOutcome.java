package org.parvis.newsroom;

import java.util.Map;

/** What became of a text that was sent. */
public sealed interface SaveOutcome {
    /** It is kept. */
    record Saved(Story story) implements SaveOutcome {}

    /** Somebody saved another text meanwhile: nothing was overwritten, both are to be shown. */
    record Collision(Story now) implements SaveOutcome {}

    /** Some fields are longer than what is kept; nothing was saved. */
    record TooLong(Map<String, String> problems) implements SaveOutcome {}
}
