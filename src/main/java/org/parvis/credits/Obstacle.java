package org.parvis.credits;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a story may not be public.
 *
 * @param kind what is wrong
 * @param appearance whom it is about, or nothing when nobody was declared
 * @param name of that person, or empty
 * @param age of that person, when known
 * @param missing whose word is missing, or nothing when no single one is
 */
public record Obstacle(
        Kind kind,
        @Nullable AppearanceId appearance,
        String name,
        @Nullable Integer age,
        @Nullable Voice missing) {

    /** Somebody agreed to be public, but not there. */
    public static Obstacle notThere() {
        return new Obstacle(Kind.NOT_THERE, null, "", null, null);
    }

    /**
     * What may be wrong; each has a sentence {@code credits.obstacle.<word>} with the arguments
     * {@code name} and {@code voice}.
     */
    public enum Kind {
        /** Nobody was written down, and nobody declared that no one can be recognised. */
        UNDECLARED,
        TO_COLLECT,
        PARTIAL,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        /** It was taken offline for somebody who asked, and who was not answered yet. */
        REMOVAL_ASKED,
        /** Somebody agreed, but not to that medium. */
        NOT_THERE;

        /** The word in keys of messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
