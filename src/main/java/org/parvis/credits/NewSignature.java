package org.parvis.credits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer about to be kept.
 *
 * @param signer name typed by who answers
 * @param quality see {@link Signature}
 * @param drawing the signature drawn with a finger, a PNG of at most {@link Drawing#LARGEST} bytes,
 *     or nothing
 * @param by the account on whose screen it was signed, or who wrote down what was told
 * @param paper the signed paper it was read from, or nothing
 */
public record NewSignature(
        Voice voice,
        Decision decision,
        String signer,
        String quality,
        boolean nameShown,
        Means means,
        String words,
        @Nullable Wording wording,
        Optional<Drawing> drawing,
        @Nullable RecordedBy by,
        @Nullable SignedPaper paper) {

    /** A plain agreement on somebody's screen, with the text that was shown. */
    public static NewSignature onScreen(
            Voice voice, String signer, String quality, Wording wording, RecordedBy by) {
        return new NewSignature(
                voice,
                Decision.AGREED,
                signer,
                quality,
                true,
                Means.SCREEN,
                "",
                wording,
                Optional.empty(),
                by,
                null);
    }

    /** A refusal or a change of mind that the newsroom was told. */
    public static NewSignature told(
            Voice voice, Decision decision, String signer, String words, RecordedBy by) {
        return new NewSignature(
                voice,
                decision,
                signer,
                "told",
                false,
                Means.TOLD,
                words,
                null,
                Optional.empty(),
                by,
                null);
    }
}
