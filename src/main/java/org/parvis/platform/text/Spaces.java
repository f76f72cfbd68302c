package org.parvis.platform.text;

import java.util.regex.Pattern;
import org.parvis.kernel.Language;

/**
 * The spaces French sets before and inside its signs, so that none of them begins a line: a narrow
 * one before ; ! and ?, a full one before : and inside « ». Those who write type ordinary spaces.
 *
 * @see <a href="https://unicode.org/udhr/n/notes_fra.html">Unicode's notes on French</a>
 */
public final class Spaces {
    private static final String FULL = "\u00a0";
    private static final String NARROW = "\u202f";

    /** Two colons together are a number's form in ICU's messages, not a sign of punctuation. */
    private static final Pattern COLON = Pattern.compile("(?<=\\S) (?=:(?!:))");

    private static final Pattern HIGH = Pattern.compile("(?<=\\S) (?=[;!?])");
    private static final Pattern CLOSING = Pattern.compile("(?<=\\S) (?=»)");
    private static final Pattern OPENING = Pattern.compile("(?<=«) (?=\\S)");

    private Spaces() {}

    /** The text with the spaces of its language; what is set already stays as it is. */
    public static String set(Language language, String text) {
        return language.equals(Language.FRENCH) ? french(text) : text;
    }

    private static String french(String text) {
        String colons = COLON.matcher(text).replaceAll(FULL);
        String high = HIGH.matcher(colons).replaceAll(NARROW);
        return OPENING.matcher(CLOSING.matcher(high).replaceAll(FULL)).replaceAll(FULL);
    }
}
