package org.parvis.newsroom.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.platform.settings.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** The job that reads a text: from what is online to a sound kept beside it. */
@Component
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final StoryStore stories;
    private final VoiceStore store;
    private final Voices voices;
    private final Speech speech;
    private final Media media;
    private final TransactionOperations tx;
    private final Path folder;

    Reading(
            StoryStore stories,
            VoiceStore store,
            Voices voices,
            Speech speech,
            Media media,
            TransactionOperations tx,
            DataFolder data) {
        this.stories = stories;
        this.store = store;
        this.voices = voices;
        this.speech = speech;
        this.media = media;
        this.tx = tx;
        this.folder = data.resolve("voix");
    }

    /** A failure of the program is written down, never thrown: the reader's own device reads. */
    void carryOut(Voices.Wanted wanted) {
        PortalId portal = new PortalId(wanted.portal());
        StoryId story = new StoryId(wanted.story());
        Optional<SpokenWords> words = words(portal, story);
        Optional<String> read = store.find(portal, story).map(VoiceStore.Voice::words);
        if (words.map(SpokenWords::fingerprint).equals(read)) {
            return;
        }
        if (words.isEmpty()) {
            tx.executeWithoutResult(status -> voices.forget(portal, story));
            return;
        }
        Path own = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(own);
            Path sound = speech.read(words.get().text(), words.get().language(), own);
            keep(portal, story, words.get(), sound);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Speech.Mute mute) {
            LOG.warn("{} could not be read aloud: {}", story, mute.getMessage());
        } finally {
            forget(own);
        }
    }

    /** What is public and may be read aloud here. */
    private Optional<SpokenWords> words(PortalId portal, StoryId story) {
        return stories.find(portal, story)
                .filter(found -> found.status() == Status.ONLINE)
                .flatMap(found -> Optional.ofNullable(found.published()))
                .filter(content -> !content.blocks().isEmpty())
                .filter((StoryContent content) -> speech.knows(content.language()))
                .map(SpokenWords::of);
    }

    private void keep(PortalId portal, StoryId story, SpokenWords words, Path sound)
            throws IOException {
        ReceiveOutcome outcome;
        try (InputStream content = Files.newInputStream(sound)) {
            outcome = media.receive(portal, null, MediaKind.SOUND, "texte-lu.wav", null, content);
        }
        switch (outcome) {
            case ReceiveOutcome.TooMuch much ->
                    LOG.warn("No room for the voice of {}: {}", story, much.messageKey());
            case ReceiveOutcome.Received received ->
                    tx.executeWithoutResult(
                            status -> put(portal, story, words, received.asset().id()));
        }
    }

    /** Unless the text has changed or gone meanwhile: then another job is on its way. */
    private void put(PortalId portal, StoryId story, SpokenWords words, AssetId asset) {
        if (!words(portal, story).equals(Optional.of(words))) {
            media.discard(portal, asset);
            return;
        }
        voices.forget(portal, story);
        media.use(portal, asset, Voices.subject(story));
        store.keep(portal, story, new VoiceStore.Voice(asset, words.fingerprint()));
    }

    private static void forget(Path own) {
        try {
            FileSystemUtils.deleteRecursively(own);
        } catch (IOException failure) {
            LOG.warn("{} could not be removed", own, failure);
        }
    }
}
