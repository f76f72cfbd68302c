package org.parvis.media;

/** Small pictures along the time line of a film. */
final class Storyboard {
    static final String TRACK = "planche.vtt";

    private Storyboard() {}
}
