package org.parvis.newsroom.together;

import java.util.Map;

/**
 * A change that reached the story by another way, such as the form without script or an accepted
 * suggestion: a browser turns it into an update, and the first such update counts.
 *
 * @param from version of the story that the settled updates amount to
 * @param version of the story now
 * @param fields that changed, with their words now
 */
record Graft(int from, int version, Map<String, String> fields) {
    Graft {
        fields = Map.copyOf(fields);
    }
}
