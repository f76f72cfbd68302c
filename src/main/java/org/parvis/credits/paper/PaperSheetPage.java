package org.parvis.credits.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Voice;
import org.parvis.credits.signing.SignPage;
import org.parvis.credits.signing.Signing;
import org.parvis.kernel.Language;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Papers to print, sign and photograph.
 *
 * @param story title, or words that say there is none yet
 * @param languages in which the text may stand beside the French one
 * @param kinds the two ways of printing
 * @param together one sheet for all grown people, or nothing
 * @param sheets one for each person
 * @param copy where the signed papers are typed in, or nothing for who may not
 */
public record PaperSheetPage(
        Chrome chrome,
        String back,
        String story,
        List<Choice> languages,
        List<Choice> kinds,
        @Nullable Together together,
        List<Sheet> sheets,
        @Nullable String copy)
        implements Page {

    /** One way to print. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * A text to read before signing.
     *
     * @param proof version and hash
     */
    public record Text(Language language, List<SignPage.Line> lines, String proof) {}

    /**
     * The way back from the paper.
     *
     * @param number printed on it
     * @param address of the page where it is typed in
     */
    public record Mark(String number, String address, QrCode qr) {}

    /** One sheet that several people sign. */
    public record Together(List<Text> texts, List<String> names, int blank, Mark mark) {}

    /** The sheet of one person. */
    public record Sheet(String name, List<Part> parts, Mark mark) {}

    /**
     * What one sort of signer reads, and the lines where they sign.
     *
     * @param voices those who sign under this text, one after the other
     */
    public record Part(List<Text> texts, List<Voice> voices) {}

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }

    /** What a signer may tick. */
    public List<String> qualities(Voice voice) {
        return Signing.qualities(voice);
    }
}
