package org.parvis.newsroom.notebook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.NotebookWords;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** What was typed about a notebook. */
final class NotebookForm {
    static final List<String> DRAWINGS =
            List.of("letter", "windows", "stairs", "garden", "market", "bench", "keys", "bus");
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_NAME = 60;
    private static final String PHOTOGRAPH = "photo-";

    private NotebookForm() {}

    /** The form as the notebook stands. */
    static Typed of(Notebook notebook) {
        NotebookWords words = notebook.words();
        return Typed.filled(
                Map.of(
                        "titre",
                        words.title(),
                        "phrase",
                        words.sentence(),
                        "nom",
                        words.name(),
                        "image",
                        notebook.cover() == null
                                ? notebook.drawing()
                                : PHOTOGRAPH + notebook.cover()));
    }

    /** The form of somebody who has none yet. */
    static Typed of(String fullName) {
        return Typed.filled(
                Map.of("nom", NameOnSite.initialed(fullName), "image", Notebook.POSTER));
    }

    /** The words typed; what is wrong stands in the form. */
    static NotebookWords words(Typed typed, Place place) {
        return new NotebookWords(
                line(typed, place, "titre", LONGEST_TITLE, "newsroom.notebook.problem.title"),
                line(typed, place, "phrase", LONGEST_SENTENCE, null),
                line(typed, place, "nom", LONGEST_NAME, "newsroom.notebook.problem.name"));
    }

    private static String line(
            Typed typed, Place place, String field, int most, @Nullable String whenEmpty) {
        return typed.text(
                        field,
                        most,
                        whenEmpty == null ? null : place.say(whenEmpty),
                        place.say("newsroom.notebook.problem.long", "most", most))
                .replaceAll("\\s+", " ");
    }

    static String drawing(Typed typed, String before) {
        String chosen = typed.value("image");
        return DRAWINGS.contains(chosen) ? chosen : before;
    }

    /** The page whose picture is wanted, or nothing. */
    static @Nullable UUID cover(Typed typed) {
        String chosen = typed.value("image");
        try {
            return chosen.startsWith(PHOTOGRAPH)
                    ? UUID.fromString(chosen.substring(PHOTOGRAPH.length()))
                    : null;
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
