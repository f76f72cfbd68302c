package org.parvis.credits;

import java.util.HexFormat;
import org.parvis.kernel.Language;

/**
 * The text that was shown to somebody who signed.
 *
 * @param version of the file it comes from, such as {@code 1}
 * @param text all of it, names and dates filled in
 * @param hash SHA-256 of the text in UTF-8, 64 hexadecimal digits
 */
public record Wording(String version, Language language, String text, String hash) {

    /** The wording of a text, with its hash. */
    public static Wording of(String version, Language language, String text) {
        return new Wording(version, language, text, HexFormat.of().formatHex(Hashes.sha256(text)));
    }
}
