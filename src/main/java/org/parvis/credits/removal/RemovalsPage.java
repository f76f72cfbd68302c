package org.parvis.credits.removal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Removal;
import org.parvis.credits.pieces.Chip;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * The requests for removal, in the studio.
 *
 * @param problem a sentence when what was asked could not be done, or empty
 */
public record RemovalsPage(Studio studio, String base, String problem, List<Row> rows)
        implements Page {

    /**
     * One request.
     *
     * @param title of the story, or what the person wrote
     * @param href of the story, when it was found
     * @param received when, in words
     * @param decided who answered and when, or empty
     */
    public record Row(
            Removal removal,
            String title,
            @Nullable String href,
            Chip chip,
            String received,
            String decided) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
