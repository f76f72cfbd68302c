package org.parvis.network;

import java.util.Locale;
import java.util.UUID;

/**
 * Something to start from, kept by the network for all its portals. Hints for whoever fills it in
 * stand in square brackets.
 *
 * @param kind of a story, by its code; empty for the other sorts
 * @param body the text in the words of the composer; for a legal notice one {@code field: text} a
 *     line; for rubrics one word of their addresses a line
 */
public record Template(
        UUID id, Sort sort, String kind, String title, String standfirst, String body) {

    /** What a template is for. */
    public enum Sort {
        STORY,
        CHARTER,
        LEGAL,
        RUBRICS;

        /** The message that names it. */
        public String key() {
            return "network.toolbox.sort." + name().toLowerCase(Locale.ROOT);
        }
    }
}
