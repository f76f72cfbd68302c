package org.parvis.newsroom;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, said at the top of the next page until one leaves it.
 *
 * @param key message
 * @param undo path of the POST that takes it back, to give to {@code place.href}, or nothing
 * @param see path of the page to look at, or nothing
 */
public record Toast(String key, @Nullable String undo, @Nullable String see) {
    private static final Set<String> KNOWN =
            Set.of(
                    "garde",
                    "proposition",
                    "retour",
                    "pret",
                    "accord",
                    "publication",
                    "retrait",
                    "refus",
                    "reponse",
                    "reprise",
                    "texte",
                    "chapitres",
                    "lignes",
                    "affiche",
                    "programmation",
                    "deprogrammation",
                    "revision");

    /** The toast that the address of a page asks for; the story has the last word. */
    public static Optional<Toast> of(@Nullable String done, Story story) {
        if (done == null || !KNOWN.contains(done)) {
            return Optional.empty();
        }
        if (done.equals("publication")) {
            return story.status() == Status.ONLINE
                    ? Optional.of(
                            new Toast(
                                    "newsroom.toast.publication",
                                    story.desk() + "/retrait",
                                    story.path()))
                    : Optional.empty();
        }
        return Optional.of(new Toast("newsroom.toast." + done, null, null));
    }
}
