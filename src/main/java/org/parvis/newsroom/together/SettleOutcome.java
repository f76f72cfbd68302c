package org.parvis.newsroom.together;

/** What became of words handed in to be saved. */
sealed interface SettleOutcome {
    /** They are in the story, now or already. */
    record Settled() implements SettleOutcome {}

    /** Somebody changed the story by another way: that comes first. */
    record Behind() implements SettleOutcome {}

    /** A field is longer than it may be; nothing was saved. */
    record TooLong() implements SettleOutcome {}
}
