package org.parvis.credits;

import java.time.Instant;
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
 * @param scope what is left out of an agreement
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
        Scope scope,
        @Nullable SignedPaper paper) {

    /**
     * Whether this says something else than the answer before: another decision, other limits, or
     * the same agreement given again because it has ended or soon does.
     *
     * @param soon who agreed only until then is asked again
     */
    boolean isAnother(@Nullable Signature before, Instant soon) {
        if (before == null || before.decision() != decision) {
            return true;
        }
        if (decision != Decision.AGREED) {
            return false;
        }
        Instant end = before.expires();
        Instant until = scope.until();
        return !before.agreesAt(soon)
                || !before.notFor().equals(scope.notFor())
                || (choosesWorkshop() && before.workshop() != scope.workshop())
                || (until != null && (end == null || until.isBefore(end)));
    }

    /** A sheet of paper speaks of one story, and says nothing of the others. */
    private boolean choosesWorkshop() {
        return means == Means.SCREEN || means == Means.LINK;
    }

    /**
     * What this says in the other stories of the workshop, where the answer before counted: the
     * same, that it counts there no longer, or nothing.
     */
    Optional<NewSignature> elsewhere() {
        if (decision == Decision.AGREED && !choosesWorkshop()) {
            return Optional.empty();
        }
        boolean counts = decision != Decision.AGREED || scope.workshop();
        return Optional.of(
                new NewSignature(
                        voice,
                        counts ? decision : Decision.WITHDRAWN,
                        signer,
                        quality,
                        nameShown,
                        means,
                        words,
                        wording,
                        drawing,
                        by,
                        scope,
                        paper));
    }

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
                Scope.WHOLE,
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
                Scope.WHOLE,
                null);
    }
}
