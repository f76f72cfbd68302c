package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;
import org.parvis.media.captions.CaptionCutter;
import org.parvis.media.captions.Transcriptions;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.text.Block;
import org.parvis.newsroom.workflow.Republication;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where the lines of a film or a sound come from, and how they are kept. */
@Component
final class Lines {
    private final Media media;
    private final Transcriptions transcriptions;
    private final StoryStore stories;
    private final StoryWriting writing;
    private final Republication republication;
    private final TransactionOperations tx;

    Lines(
            Media media,
            Transcriptions transcriptions,
            StoryStore stories,
            StoryWriting writing,
            Republication republication,
            TransactionOperations tx) {
        this.media = media;
        this.transcriptions = transcriptions;
        this.stories = stories;
        this.writing = writing;
        this.republication = republication;
        this.tx = tx;
    }

    static AssetId main(Story story) {
        UUID main = story.content().main();
        if (main == null) {
            throw new NotHere();
        }
        return new AssetId(main);
    }

    List<CaptionCue> kept(Story story, Language language) {
        return media.captions(story.portal(), main(story), language);
    }

    /** Changes whenever a line does: two people who work on the same lines notice. */
    static String state(List<CaptionCue> kept) {
        return Integer.toHexString(Objects.hash(kept.toArray()));
    }

    /**
     * Lines to begin with, not kept yet.
     *
     * @param source {@code texte} (the typed text, cut in sentences), {@code automatique} (what a
     *     program heard), a language tag (the times of that track, to translate) or anything else
     *     for none
     */
    List<LineRow> begun(Story story, Language into, String source) {
        Player player = media.player(story.portal(), main(story)).orElseThrow(NotHere::new);
        if (source.equals("texte")) {
            Locale language = Locale.forLanguageTag(story.content().language());
            return CaptionCutter.spread(typedText(story), player.duration(), language).stream()
                    .map(cue -> LineRow.of(cue, ""))
                    .toList();
        }
        if (source.equals("automatique")) {
            return transcriptions.lines(story.portal(), main(story), into).stream()
                    .map(cue -> LineRow.of(cue, ""))
                    .toList();
        }
        boolean track =
                player.tracks().stream().anyMatch(one -> one.language().tag().equals(source));
        return track ? toTranslate(story, new Language(source)) : List.of();
    }

    private List<LineRow> toTranslate(Story story, Language from) {
        return kept(story, from).stream()
                .map(cue ->
                        LineRow.of(
                                new CaptionCue(cue.start(), cue.end(), ""),
                                cue.text().replace('\n', ' ')))
                .toList();
    }

    private static String typedText(Story story) {
        return story.content().transcript().stream()
                .map(Block::words)
                .collect(Collectors.joining("\n"));
    }

    /** Keeps them; readers of a story that is online see them at once. */
    CaptionsOutcome keep(
            Story story, Language language, List<CaptionCue> lines, boolean asText, Actor by) {
        CaptionsOutcome outcome =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            CaptionsOutcome kept =
                                    media.setCaptions(story.portal(), main(story), language, lines);
                            if (asText && kept instanceof CaptionsOutcome.Kept) {
                                dropTypedText(story.portal(), story, by);
                            }
                            return kept;
                        }));
        if (outcome instanceof CaptionsOutcome.Kept) {
            republication.again(story);
        }
        return outcome;
    }

    /**
     * Without a typed text the lines are the text to read, with their moments; history keeps it.
     */
    private void dropTypedText(PortalId portal, Story story, Actor by) {
        Story now = stories.lock(portal, story.id()).orElseThrow(NotHere::new);
        if (!now.content().transcript().isEmpty()) {
            writing.write(now, withoutText(now.content()), by, 1);
        }
    }

    private static StoryContent withoutText(StoryContent content) {
        return content.withText(
                content.title(), content.standfirst(), content.easy(), content.blocks(), List.of());
    }
}
