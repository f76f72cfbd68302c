package org.parvis.workshops.production;

/**
 * A stage as a media calls it.
 *
 * @param own the media's own word, or empty for the usual one
 * @param hidden whether the media does without it
 */
public record NamedStage(Stage stage, String label, String own, boolean hidden) {
    /** Whether a media may do without it. */
    public boolean optional() {
        return !StageNames.NEEDED.contains(stage);
    }
}
