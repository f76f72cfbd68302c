package org.parvis.credits.paper;

import java.util.List;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Form;
import org.parvis.credits.signing.Signing;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * A signed paper, photographed, and what it says of each, typed in on one screen.
 *
 * @param story title, or words that say there is none yet
 * @param action where the form is sent
 * @param photo the photograph sent already, or empty
 * @param photoHref where it is seen
 * @param today the last day that may stand on a paper
 */
public record PaperEntryPage(
        Studio studio,
        String story,
        String action,
        String back,
        String photo,
        String photoHref,
        String today,
        List<Line> people,
        Form form)
        implements Page {

    /** One person of the paper. */
    public record Line(String name, String about, List<Answer> answers) {}

    /**
     * What one voice says.
     *
     * @param field what its fields start with
     * @param signer proposed, such as the person's own name
     * @param done what was answered already, or empty
     */
    public record Answer(String field, Voice voice, String signer, String done) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public List<String> qualities(Voice voice) {
        return Signing.qualities(voice);
    }
}
