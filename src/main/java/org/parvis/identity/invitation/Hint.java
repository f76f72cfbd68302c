package org.parvis.identity.invitation;

import org.parvis.portal.Place;

/** Says how a word of a code was perhaps meant: "Vérifiez « pallier » : un seul L ?". */
public final class Hint {
    private Hint() {}

    public static String say(Place place, WorkshopWords.Doubt doubt) {
        int letter = doubledLetter(doubt.typed(), doubt.meant());
        return letter < 0
                ? place.say(
                        "identity.sign-in.code.doubt",
                        "typed",
                        doubt.typed(),
                        "meant",
                        doubt.meant())
                : place.say(
                        "identity.sign-in.code.doubt-once",
                        "typed",
                        doubt.typed(),
                        "letter",
                        String.valueOf(Character.toUpperCase((char) letter)));
    }

    /** The letter typed twice instead of once, or a negative number. */
    private static int doubledLetter(String typed, String meant) {
        for (int index = 1; index < typed.length(); index++) {
            boolean twice = typed.charAt(index) == typed.charAt(index - 1);
            if (twice && (typed.substring(0, index) + typed.substring(index + 1)).equals(meant)) {
                return typed.charAt(index);
            }
        }
        return -1;
    }
}
