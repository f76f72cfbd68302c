package org.parvis.credits;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person seen or heard when she is written down, and each time that is
 * corrected.
 *
 * @param name as the team calls the person, such as "Mme Costa" or "le petit-fils de Mme Costa"
 * @param age in years, when known
 * @param minor ticked when the person is under age and the age is not known
 * @param presence seen, heard or both
 * @param moments when, in words: "de 2:10 à 3:40, dans la cuisine"; may be empty
 * @param recognisable whether somebody who knows this person would recognise her
 * @param soleGuardian why one guardian is enough, a code of the rules; nothing when two are asked
 */
public record NewAppearance(
        String name,
        @Nullable Integer age,
        boolean minor,
        Presence presence,
        String moments,
        boolean recognisable,
        @Nullable String soleGuardian) {

    /** A grown person whom one recognises. */
    public static NewAppearance adult(String name) {
        return new NewAppearance(name, null, false, Presence.SEEN_AND_HEARD, "", true, null);
    }

    /** A child or teenager whom one recognises. */
    public static NewAppearance minor(String name, int age) {
        return new NewAppearance(name, age, true, Presence.SEEN_AND_HEARD, "", true, null);
    }

    /** The same person, for whom one guardian is enough for this reason. */
    NewAppearance withSoleGuardian(String reason) {
        return new NewAppearance(name, age, minor, presence, moments, recognisable, reason);
    }
}
