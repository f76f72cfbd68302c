package org.parvis.newsroom.door;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.files.FormFile;
import org.parvis.newsroom.sender.Sender;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what stands in the form of a private link, whichever of its buttons was pressed. */
@Component
final class FollowKeeping {
    private final Senders senders;
    private final StoryWriting writing;
    private final FormFile formFile;
    private final DataSets data;
    private final FollowPages pages;

    FollowKeeping(
            Senders senders,
            StoryWriting writing,
            FormFile formFile,
            DataSets data,
            FollowPages pages) {
        this.senders = senders;
        this.writing = writing;
        this.formFile = formFile;
        this.data = data;
        this.pages = pages;
    }

    /** What the form carried: the text with the version it was read in, and files. */
    record Sheet(
            int version,
            StoryForm form,
            @Nullable List<MultipartFile> files,
            @Nullable MultipartFile data) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The words are kept; the sentence says why a file was not, or is empty. */
        record Kept(Story story, String refusal) implements Outcome {}

        /** Nothing is kept: the page says why, and shows what was typed. */
        record NotKept(Answer answer) implements Outcome {}
    }

    Outcome keep(Place place, String word, Story story, Sender sender, Sheet sheet) {
        StoryForm form = sheet.form();
        if (!Senders.isEditable(story)) {
            return new Outcome.NotKept(
                    pages.conflict(place, word, story, form, "newsroom.follow.closed"));
        }
        String refusal = take(story, sheet, place, sender);
        return switch (writing.save(
                story.portal(), story.id(), sheet.version(), form, sender.actor())) {
            case SaveOutcome.TooLong(var problems) ->
                    new Outcome.NotKept(
                            Answer.again(
                                    pages.page(place, word, story, form, problems, null, refusal)));
            case SaveOutcome.Collision(var now) ->
                    new Outcome.NotKept(
                            pages.conflict(place, word, now, form, "newsroom.follow.collision"));
            case SaveOutcome.Saved(var saved) -> new Outcome.Kept(saved, refusal);
        };
    }

    /** Keeps the files; the sentence that says why one was refused, or empty. */
    private String take(Story story, Sheet sheet, Place place, Sender sender) {
        String problem = data.take(story, sheet.form(), sheet.data());
        if (!problem.isEmpty()) {
            return place.say(problem, "most", place.formats().size(DataSets.MOST_BYTES));
        }
        return senders.hasRoom(story.portal(), story.id().ref())
                ? formFile.take(story, sheet.files(), place, sender.hand())
                : place.say("newsroom.follow.many-files");
    }

    /**
     * The names of those who appear go to the newsroom as a message: they are no part of a text.
     */
    void people(Place place, Story story, Sender sender, StoryForm form) {
        if (!form.value("personnes").isBlank()) {
            senders.add(
                    story,
                    sender,
                    place.say("newsroom.follow.people-are", "names", form.value("personnes")));
        }
    }

    /** The form again, with why a file was refused or what is missing. */
    Answer again(
            Place place,
            String word,
            Story story,
            StoryForm form,
            Map<String, String> problems,
            String refusal) {
        return Answer.again(pages.page(place, word, story, form, problems, null, refusal));
    }
}
