package org.parvis.newsroom.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;
import org.parvis.media.captions.Transcription;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.Toast;
import org.parvis.platform.web.Page;

/**
 * Captions and picture of a film or a sound.
 *
 * @param taught languages that the program of this server writes down; none when it has no program
 * @param transcriptions what was asked of it
 * @param problems of the file just sent, line by line
 * @param kept how many captions were kept, -1 when none was sent
 */
public record CaptionsPage(
        Studio studio,
        Story story,
        Player player,
        List<String> taught,
        List<Transcription> transcriptions,
        List<CaptionsOutcome.Problem> problems,
        int kept,
        @Nullable Toast toast)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public String languageName(String tag) {
        return StoryLanguages.name(tag, studio.place().language().locale());
    }

    /** Whether this server has a program that writes down what is said. */
    public boolean transcribes() {
        return !taught.isEmpty();
    }

    /**
     * The language of the story in a sentence, when the program was not taught it; else nothing.
     */
    public @Nullable String untaught() {
        String tag = story.content().language();
        return !transcribes() || taught.contains(tag)
                ? null
                : StoryLanguages.inSentence(tag, studio.place().language().locale());
    }

    /** When it was asked for, on the clock. */
    public String asked(Transcription heard) {
        return studio.place().formats().dateAndTime(heard.askedAt());
    }

    /** Lines that were heard are a beginning only while there are none in that language. */
    public boolean mayBegin(Transcription heard) {
        return player.tracks().stream()
                .noneMatch(track -> track.language().equals(heard.language()));
    }

    /** Whether something changes while one looks. */
    public String transcriptionState() {
        return transcriptions.stream().anyMatch(Transcription::underWay) ? "RUNNING" : "REST";
    }

    /** Where the lines of a language are set right. */
    public String linesHref(String tag) {
        return href(story.desk() + "/lignes") + "?langue=" + tag;
    }

    /** The sentence about a wrong line. */
    public String sentence(CaptionsOutcome.Problem problem) {
        return say(problem.messageKey(), "line", problem.line(), "text", problem.text());
    }
}
