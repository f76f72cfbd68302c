package org.parvis.identity;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a module keeps about people who sign in. Each module that keeps some implements it, so that
 * a person can see it, receive a copy of everything, and be erased.
 */
public interface PersonalData {
    /**
     * A file of the person's own.
     *
     * @param path its name in the archive, such as {@code films/rue-basse.mp4}
     * @param content opened when it is written, closed by who opened it
     */
    record Copy(String path, Supplier<InputStream> content) {}

    /**
     * What is kept, ready for JSON: the key of a heading in words, such as {@code
     * newsroom.data.stories}, then the rows beneath it.
     */
    Map<String, List<Map<String, Object>>> export(AccountId account);

    /** The person's own files. */
    default List<Copy> files(AccountId account) {
        return List.of();
    }

    /**
     * Forgets the person, keeping what the law or other people's work requires; inside the caller's
     * transaction.
     */
    void erase(AccountId account);
}
