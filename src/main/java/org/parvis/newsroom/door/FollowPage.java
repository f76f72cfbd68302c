package org.parvis.newsroom.door;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.media.UnfinishedUpload;
import org.parvis.newsroom.FileChoice;
import org.parvis.newsroom.FormValues;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.data.DataSet;
import org.parvis.newsroom.files.FileTile;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Move;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.remarks.RemarkBoard;

/**
 * What somebody without an account proposed, at their private link: where it stands, what was said,
 * what they may still change.
 *
 * @param word of the private link
 * @param address of this page, whole, to be kept
 * @param values what stands in the fields
 * @param problems message key by field
 * @param data of the "Labo ouvert", or nothing
 * @param notice message key of a sentence above, or nothing
 * @param refusal the sentence that says why something was not taken, or empty
 * @param reason the last reason given for the state it is in, or nothing
 * @param advice what the newsroom will miss
 * @param steps what happened, newest first
 * @param remarks what the newsroom remarked
 * @param medium where their film or sound plays, or empty
 */
public record FollowPage(
        Chrome chrome,
        Story story,
        Sender sender,
        String word,
        String address,
        FormValues values,
        Map<String, String> problems,
        List<FileTile> files,
        @Nullable DataSet data,
        List<UnfinishedUpload> unfinished,
        @Nullable String notice,
        String refusal,
        @Nullable Step reason,
        List<Check> advice,
        List<Step> steps,
        RemarkBoard remarks,
        String medium)
        implements Page {

    /** The state in the words of who waits for an answer: sent and read are not the same. */
    public String state() {
        boolean read = story.status() == Status.PROPOSED && sender.readAt() != null;
        return read ? "read" : story.status().word();
    }

    public String stateKey() {
        return "newsroom.follow.state." + state();
    }

    public String name() {
        return story.content().title().isBlank()
                ? chrome.say("newsroom.untitled")
                : story.content().title();
    }

    /** What the page listens to. */
    public String topic() {
        return sender.topic(story.portal());
    }

    public boolean editable() {
        return Senders.isEditable(story);
    }

    public boolean sendable() {
        return Move.PROPOSE.from().contains(story.status()) && editable();
    }

    public boolean recallable() {
        return Move.RECALL.from().contains(story.status());
    }

    public boolean disposable() {
        return story.status() == Status.DRAFT && story.published() == null;
    }

    public boolean online() {
        return story.status() == Status.ONLINE && story.slug() != null;
    }

    /** Whether the newsroom changed the words since the sender agreed to them. */
    public boolean asksAgreement() {
        boolean sent = story.status() == Status.PROPOSED || story.status() == Status.READY;
        return (sent || online() && story.changedSince()) && !story.agreed();
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public String problem(String field) {
        String key = problems.get(field);
        return key == null ? "" : chrome.say(key, "most", StoryForm.longest(field), "number", 1);
    }

    /**
     * The field with the words: the story itself, or what presents its film, sound, photographs.
     */
    public String textField() {
        return SenderForm.textField(story.kind());
    }

    /** What was typed and can no longer be kept, to be copied; empty when nothing is lost. */
    public String leftover() {
        if (editable()) {
            return "";
        }
        FormValues kept = StoryForm.of(story);
        return Stream.of("title", textField())
                .map(field -> values.shown(field).equals(kept.shown(field)) ? "" : field)
                .filter(field -> !field.isEmpty())
                .map(values::shown)
                .collect(Collectors.joining("\n\n"));
    }

    public boolean takesFile() {
        return story.kind().hasGallery()
                ? story.content().gallery().size() < story.kind().most()
                : story.content().main() == null;
    }

    /** Whether it is a data set, whose file and licence are asked. */
    public boolean asksData() {
        return story.kind().asks("data");
    }

    /** The word of media for what is asked. */
    public String mediaWord() {
        String media = story.kind().media();
        return media == null ? "image" : media;
    }

    /** What the file dialog offers. */
    public String accept() {
        return FileChoice.accept(mediaWord());
    }

    public String action(String noun) {
        return chrome.href("/suivi/" + word + noun);
    }

    /** What the script of uploads shows as its pass. */
    public String pass() {
        return chrome.place().portal().slug() + ":" + word;
    }
}
