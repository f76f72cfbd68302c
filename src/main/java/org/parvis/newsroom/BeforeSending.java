package org.parvis.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;

/** What must be there before a story goes to the newsroom. */
public final class BeforeSending {
    private BeforeSending() {}

    public static Map<String, String> problems(
            Story story, NameOnSite name, String chosen, boolean ownWork) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean nothing = story.kind().hasPlayer() && story.content().main() == null;
        boolean noPicture =
                "image".equals(story.kind().media()) && story.content().gallery().isEmpty();
        if (nothing || noPicture) {
            problems.put("fichier", "newsroom.problem.file");
        }
        if (story.content().title().isBlank()) {
            problems.put("titre", "newsroom.problem.title");
        }
        if (name == NameOnSite.CHOSEN && chosen.isBlank()) {
            problems.put("choisi", "newsroom.problem.chosen");
        }
        if (!ownWork) {
            problems.put("oeuvre", "newsroom.problem.own-work");
        }
        return problems;
    }
}
