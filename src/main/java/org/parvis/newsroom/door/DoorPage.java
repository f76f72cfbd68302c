package org.parvis.newsroom.door;

import java.util.Map;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryKind;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The form of somebody without an account: who, how to answer, the first words.
 *
 * @param values what stands in the fields
 * @param problems message key by field
 * @param refusal message key of a sentence above the form, or empty
 */
public record DoorPage(
        Chrome chrome,
        StoryKind kind,
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
        int most =
                field.equals("titre") ? StoryForm.longest("title") : SenderForm.longestText(kind);
        return key == null ? "" : chrome.say(key, "most", most);
    }

    /** How they wish to be answered: by mail unless they said otherwise. */
    public boolean answeredBy(String means) {
        return values.getOrDefault("reponse", "mail").equals(means);
    }

    public String textField() {
        return SenderForm.textField(kind);
    }

    public String action() {
        return chrome.href("/participer/" + kind.word() + "/sans-compte");
    }
}
