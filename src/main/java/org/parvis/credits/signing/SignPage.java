package org.parvis.credits.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Decision;
import org.parvis.credits.Medium;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Form;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The page somebody signs, or where they see what they said and may change their mind.
 *
 * @param action where it is sent: this same address
 * @param voice whose word is asked for
 * @param person who is seen
 * @param lines the text, line by line
 * @param hash of the text: sent back, so that what is signed is what was shown
 * @param workshop in which the story is made, or empty: then one agrees for this story only
 * @param years for which one may agree, the longest first
 * @param said what was answered already, or nothing
 * @param saidIn the sentence that says so, or empty
 * @param asks whether the text and the two buttons are shown
 * @param back where the phone goes back to, or nothing
 * @param address to keep for a change of mind
 */
public record SignPage(
        Chrome chrome,
        String action,
        Voice voice,
        String person,
        List<Line> lines,
        String hash,
        Form form,
        String workshop,
        List<Integer> years,
        @Nullable Decision said,
        String saidIn,
        boolean asks,
        @Nullable String back,
        String address,
        QrCode qr)
        implements Page {

    /** A heading or a paragraph. */
    public record Line(boolean heading, String text) {
        public static List<Line> of(String text) {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line ->
                            line.startsWith("# ")
                                    ? new Line(true, line.substring(2))
                                    : new Line(false, line))
                    .toList();
        }
    }

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }

    /** Where one may say no to being shown. */
    public List<Medium> media() {
        return List.of(Medium.values());
    }

    /** Whether the fold of limits stands open: something in it is chosen. */
    public boolean limited() {
        return form.has("pas")
                || form.is("limite", "projections")
                || !form.value("duree").isEmpty();
    }

    /** What a signer may be: one choice for oneself, three for a guardian. */
    public List<String> qualities() {
        return Signing.qualities(voice);
    }
}
