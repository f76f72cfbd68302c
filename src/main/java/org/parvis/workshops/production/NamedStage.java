package org.parvis.workshops.production;

/**
 * A stage as a media calls it.
 *
 * @param usual the word it has when the media says nothing
 * @param own the media's own word, or empty for the usual one
 * @param hidden whether the media does without it
 * @param optional whether it may be moved and done without
 */
public record NamedStage(
        Stage stage, String label, String usual, String own, boolean hidden, boolean optional) {}
