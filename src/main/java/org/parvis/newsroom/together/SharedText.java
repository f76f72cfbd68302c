package org.parvis.newsroom.together;

import java.util.Map;
import java.util.UUID;

/**
 * Where a text written together stands.
 *
 * @param epoch changes when the updates begin anew
 * @param version of the story that the settled updates amount to
 * @param stored the form of the story as it stood at that version, by field
 * @param last number of the last update
 * @param settled up to this number, every update is in the story
 * @param bytes that the updates take
 */
record SharedText(
        UUID epoch, int version, Map<String, String> stored, long last, long settled, long bytes) {
    SharedText {
        stored = Map.copyOf(stored);
    }
}
