package org.parvis.newsroom;

/** On which grounds somebody acts on a story. */
public enum Who {
    /** Signed among its authors. */
    AUTHOR,
    /** May read other people's proposals. */
    REVIEWER,
    /** May put online and withdraw. */
    PUBLISHER
}
