package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Map;
import org.parvis.newsroom.FieldLabels;
import org.parvis.newsroom.Passage;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * A story beside its translation, to be translated passage by passage.
 *
 * @param story the translation
 * @param passages as they stand in the form
 * @param problems message key by field of the story
 * @param behind whether the original was changed since the translation followed it
 * @param reviews whether the visitor may say that the changes were taken over
 * @param kept whether it was kept just now
 */
public record BesidePage(
        Chrome chrome,
        Story original,
        Story story,
        List<Passage> passages,
        Map<String, String> problems,
        boolean behind,
        boolean reviews,
        boolean kept)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }

    public String href(String inside) {
        return chrome.href(inside);
    }

    public String action() {
        return href(story.desk() + "/cote-a-cote");
    }

    /** The language of the original or of the translation, as it stands in a sentence. */
    public String language(Story one) {
        return StoryLanguages.inSentence(
                one.content().language(), chrome.place().language().locale());
    }

    /** Whether a new part of the story begins here: its title, its text, a picture. */
    public boolean begins(int number) {
        return number == 0
                || !passages.get(number).field().equals(passages.get(number - 1).field());
    }

    public String label(Passage passage) {
        return FieldLabels.of(chrome.place(), story.kind(), passage.field());
    }

    public int waiting() {
        return (int) passages.stream().filter(Passage::waits).count();
    }

    /** How many passages have words. */
    public int told() {
        return (int) passages.stream().filter(passage -> !passage.fixed()).count();
    }

    public String problem(String field) {
        String key = problems.get(field);
        return key == null
                ? ""
                : say(key, "most", org.parvis.newsroom.StoryForm.longest(field), "number", 1);
    }

    public String name(int number) {
        return BesideForm.name(number);
    }

    public String otherwise(int number) {
        return BesideForm.otherwise(number);
    }

    public String field(int number) {
        return BesideForm.field(number);
    }

    public int rows(Passage passage) {
        return BesideForm.rows(passage);
    }
}
