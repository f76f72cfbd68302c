package org.parvis.remarks;

/** Puts other words in the place of some, inside the transaction of the caller. */
@FunctionalInterface
public interface Rewriting {
    /**
     * Changes the text.
     *
     * @return false when the words are no longer there
     */
    boolean replace(Quote quote, String words);
}
