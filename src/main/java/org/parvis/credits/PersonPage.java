package org.parvis.credits;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

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
    public record Line(String said, String words, String text, String proof, String paper) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
