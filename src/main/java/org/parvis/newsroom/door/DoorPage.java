package org.parvis.newsroom.door;

import java.util.Map;
import org.parvis.newsroom.FileChoice;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryKind;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The form of somebody without an account: who, how to answer, the first words.
 *
 * @param longest seconds it may last, or 0
 * @param values what stands in the fields
 * @param problems message key by field
 * @param refusal message key of a sentence above the form, or empty
 */
public record DoorPage(
        Chrome chrome,
        StoryKind kind,
        int longest,
        Map<String, String> values,
        Map<String, String> problems,
        String refusal)
        implements Page {

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public String problem(String field) {
        String key = problems.get(field);
        return key == null ? "" : chrome.say(key, "most", longest(kind, field));
    }

    static int longest(StoryKind kind, String field) {
        return switch (field) {
            case "titre" -> StoryForm.longest("title");
            case "texte" -> SenderForm.longestText(kind);
            default -> StoryForm.longest(field);
        };
    }

    /** How they wish to be answered: by mail unless they said otherwise. */
    public boolean answeredBy(String means) {
        return values.getOrDefault("reponse", "mail").equals(means);
    }

    public String textField() {
        return SenderForm.textField(kind);
    }

    /** Whether the story may be made whole in a telephone and sent when there is a network. */
    public boolean composes() {
        return kind.isComposed();
    }

    /** The word of media for what is asked: pictures may come with every text. */
    public String mediaWord() {
        String media = kind.media();
        return media == null ? "image" : media;
    }

    /** What the file dialog offers. */
    public String accept() {
        return FileChoice.accept(mediaWord());
    }

    /** Where a telephone sends what it kept. */
    public String telephone() {
        return chrome.href("/participer/" + kind.word() + "/telephone");
    }

    public String action() {
        return chrome.href("/participer/" + kind.word() + "/sans-compte");
    }
}
