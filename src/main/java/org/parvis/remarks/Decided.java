package org.parvis.remarks;

/** What came of a yes or a no to a suggested change. */
public enum Decided {
    /** It is done; also when the same answer came twice. */
    DONE,
    /** The passage is no longer there as it was: nothing changed. */
    GONE,
    /** Somebody had answered the contrary: that stays. */
    OTHERWISE
}
