package org.parvis.media.preparation;

/**
 * What is done to an asset, in the order of the queue: all first steps of all portals come before
 * any second one.
 */
public enum Step {
    /** Read the content, and make something that plays. */
    FIRST(1),
    /** Every quality, with the sound brought to one loudness. */
    LADDER(2),
    /** Pictures to choose from, storyboard, waveform. */
    EXTRAS(3);

    private final int rank;

    Step(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static Step ofRank(int rank) {
        return values()[rank - 1];
    }
}
