package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Player;
import org.parvis.media.UnfinishedUpload;
import org.parvis.newsroom.FieldLabels;
import org.parvis.newsroom.FileChoice;
import org.parvis.newsroom.FormValues;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.files.FileTile;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.remarks.RemarkBoard;

/**
 * Step 2 of a contribution: what it tells.
 *
 * @param values what stands in the fields
 * @param problems message key by field
 * @param longest seconds it may last, or 0
 * @param files already here
 * @param unfinished files whose sending stopped on the way
 * @param notice message key of a sentence above the form, or nothing
 * @param fileRefusal the sentence that says why a file was not taken, or empty
 * @param translation whether it says another story in its own language
 * @param remarks what was said of it
 * @param player of its film or sound when remarks name moments of it, or nothing
 * @param reason why the newsroom gave it back, while it waits for its author, or nothing
 */
public record TellPage(
        Chrome chrome,
        Story story,
        FormValues values,
        Map<String, String> problems,
        int longest,
        List<FileTile> files,
        List<UnfinishedUpload> unfinished,
        @Nullable String notice,
        String fileRefusal,
        boolean translation,
        RemarkBoard remarks,
        @Nullable Player player,
        @Nullable Step reason)
        implements Page {

    public boolean asks(String field) {
        return story.kind().asks(field);
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    /** The sentence under a field that needs another look. */
    public String problem(String field) {
        String key = problems.get(field);
        return key == null ? "" : chrome.say(key, "most", StoryForm.longest(field), "number", 1);
    }

    /** The name of a field, for the list of what needs another look. */
    public String label(String field) {
        return FieldLabels.of(chrome.place(), story.kind(), field);
    }

    public boolean takesFile() {
        return story.kind().hasGallery()
                ? story.content().gallery().size() < story.kind().most()
                : story.content().main() == null;
    }

    /** What the file dialog offers. */
    public String accept() {
        return FileChoice.accept(mediaWord());
    }

    /** The word of media for what is asked. */
    public String mediaWord() {
        String media = story.kind().media();
        return media == null ? "image" : media;
    }

    public String action() {
        return chrome.href(story.desk() + "/raconter");
    }

    public Locale locale() {
        return chrome.language().locale();
    }

    public String descriptionField(UUID asset) {
        return "description-" + asset;
    }

    public String legendField(UUID asset) {
        return "legend-" + asset;
    }
}
