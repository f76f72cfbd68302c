package org.parvis.credits.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.credits.Means;
import org.parvis.credits.Signature;
import org.parvis.credits.Wording;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.ScopeReader;
import org.parvis.credits.pieces.Chip;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/**
 * One person seen in a story: what is known, and every answer that was given.
 *
 * @param action where the form is sent; {@code action + "/suppression"} takes the person off the
 *     list
 * @param back where one goes after that
 * @param refusal a sentence when what was asked could not be done, or empty
 * @param mayRemove whether nobody has answered yet
 * @param reasons why one guardian may be enough: codes
 */
public record PersonPage(
        Studio studio,
        String action,
        String back,
        String name,
        Chip chip,
        Form form,
        String refusal,
        boolean mayRemove,
        List<String> reasons,
        List<Line> history)
        implements Page {

    /**
     * One answer.
     *
     * @param said who, what, when, how
     * @param words what was said to the newsroom, or empty
     * @param text what was shown, or empty
     * @param proof version and hash of that text, or empty
     * @param paper where the photograph of the signed paper is, or empty
     */
    public record Line(String said, String words, String text, String proof, String paper) {
        public static Line of(Signature answer, Place place) {
            Wording wording = answer.wording();
            String said =
                    place.say(
                            "credits.history.line",
                            "voice",
                            answer.voice().word(),
                            "decision",
                            answer.decision().name().toLowerCase(Locale.ROOT),
                            "signer",
                            answer.signer(),
                            "quality",
                            answer.quality(),
                            "means",
                            answer.means().word(),
                            "date",
                            answer.means() == Means.PAPER
                                    ? place.formats().dayOfYear(answer.signedAt())
                                    : place.formats().dateAndTime(answer.signedAt()));
            UUID paper = answer.paper();
            return new Line(
                    (said + " " + ScopeReader.say(place, answer)).strip(),
                    answer.words(),
                    wording == null ? "" : wording.text(),
                    wording == null
                            ? ""
                            : place.say(
                                    "credits.history.proof",
                                    "version",
                                    wording.version(),
                                    "hash",
                                    wording.hash()),
                    paper == null ? "" : place.href("/redaction/accords/papiers/" + paper));
        }
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
