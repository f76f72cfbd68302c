package org.parvis.newsroom;

/** How an author wishes to be named to readers. */
public enum NameOnSite {
    FIRST_NAME_AND_INITIAL,
    CHOSEN,
    ANONYMOUS;

    /** The name that readers see; empty for an anonymous author. */
    public String of(String fullName, String chosen) {
        return switch (this) {
            case ANONYMOUS -> "";
            case CHOSEN -> chosen.isBlank() ? initialed(fullName) : chosen.strip();
            case FIRST_NAME_AND_INITIAL -> initialed(fullName);
        };
    }

    /** "Paulo Costa" becomes "Paulo C.". */
    public static String initialed(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        if (words.length < 2) {
            return words[0];
        }
        String last = words[words.length - 1];
        return words[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }
}
