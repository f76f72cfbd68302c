package org.parvis.identity;

import java.util.Map;

/**
 * What a module keeps about people. Each module above that keeps some implements it, so that a
 * person can be merged with another account of theirs, receive a copy of everything, and be erased.
 */
public interface PersonalData {
    /** Everything of {@code from} becomes {@code into}'s; runs inside the caller's transaction. */
    void merge(AccountId from, AccountId into);

    /** A copy for the person: a heading in words, then what is kept, ready for JSON. */
    Map<String, Object> export(AccountId account);

    /**
     * Forgets the person, keeping what the law or other people's work requires; inside the caller's
     * transaction.
     */
    void erase(AccountId account);
}
