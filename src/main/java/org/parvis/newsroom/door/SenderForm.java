package org.parvis.newsroom.door;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.newsroom.text.PhoneNumber;

/**
 * What somebody without an account typed to begin: a name, a way to be answered, the first words.
 */
public final class SenderForm {
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMAIL = 254;
    static final int LONGEST_TITLE = 160;

    private final Map<String, String> values;

    public SenderForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Map<String, String> values() {
        return values;
    }

    /** What needs another look, by field. */
    Map<String, String> problems(StoryKind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name().isEmpty() || name().length() > LONGEST_NAME) {
            problems.put("prenom", "newsroom.door.problem.name");
        }
        if (wants("mail") && !isAddress(line("courriel"))) {
            problems.put("courriel", "newsroom.door.problem.email");
        }
        if (wants("telephone")) {
            String phone = PhoneNumber.problem(line("telephone"));
            if (!phone.isEmpty() || line("telephone").isEmpty()) {
                problems.put("telephone", phone.isEmpty() ? "newsroom.phone.short" : phone);
            }
        }
        if (line("titre").isEmpty()) {
            problems.put("titre", "newsroom.problem.title");
        }
        if (line("titre").length() > LONGEST_TITLE) {
            problems.put("titre", "newsroom.problem.too-long");
        }
        if (values.getOrDefault("texte", "").length() > longestText(kind)) {
            problems.put("texte", "newsroom.problem.too-long");
        }
        return problems;
    }

    static int longestText(StoryKind kind) {
        return StoryForm.longest(textField(kind));
    }

    /**
     * Where the text goes: it is the story, or what presents the film, the sound, the photographs.
     */
    static String textField(StoryKind kind) {
        return kind.media() == null ? "body" : "standfirst";
    }

    public StoryContent content(StoryKind kind, String language) {
        return StoryForm.of(
                        Map.of(
                                "title",
                                line("titre"),
                                textField(kind),
                                values.getOrDefault("texte", "")))
                .applyTo(StoryContent.empty(language));
    }

    String name() {
        return line("prenom");
    }

    /** Empty unless an answer by mail was asked for. */
    String email() {
        return wants("mail") ? line("courriel") : "";
    }

    /** Empty unless an answer by telephone was asked for. */
    String phone() {
        return wants("telephone") ? PhoneNumber.tidy(line("telephone")) : "";
    }

    private boolean wants(String means) {
        return values.getOrDefault("reponse", "aucune").equals(means);
    }

    private String line(String field) {
        return BlockReader.clean(values.getOrDefault(field, "")).replaceAll("\\s+", " ").strip();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_EMAIL
                && text.matches("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+\\.[^@\\s<>\".,;:]{2,}");
    }
}
