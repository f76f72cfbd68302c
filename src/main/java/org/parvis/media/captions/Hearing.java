package org.parvis.media.captions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetStore;
import org.parvis.media.CaptionCue;
import org.parvis.media.SourceFormat;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.preparation.Progress;
import org.parvis.media.preparation.Shelf;
import org.parvis.platform.live.Live;
import org.parvis.platform.settings.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The job of a transcription: from the file that is played to lines kept for whoever asked. */
@Component
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final TranscriptionEngine transcription;
    private final TranscriptionStore store;
    private final AssetStore assets;
    private final Shelf shelf;
    private final Engine engine;
    private final Live live;
    private final Path folder;

    Hearing(
            TranscriptionEngine transcription,
            TranscriptionStore store,
            AssetStore assets,
            Shelf shelf,
            Engine engine,
            Live live,
            DataFolder data) {
        this.transcription = transcription;
        this.store = store;
        this.assets = assets;
        this.shelf = shelf;
        this.engine = engine;
        this.live = live;
        this.folder = data.resolve("transcription");
    }

    /** A failure of the program is written down, never thrown: the person may ask again. */
    void carryOut(Transcriptions.Wanted wanted) {
        PortalId portal = new PortalId(wanted.portal());
        Language language = new Language(wanted.language());
        Optional<Asset> found = assets.find(portal, new AssetId(wanted.asset()));
        if (found.isEmpty()) {
            return;
        }
        Asset asset = found.get();
        if (!transcription.available()) {
            failed(asset, language, "media.transcription.none");
            return;
        }
        Path own = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(own);
            hear(asset, language, own);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (TranscriptionEngine.Mute mute) {
            LOG.warn("Transcription of {} came to nothing: {}", asset.id(), mute.getMessage());
            failed(asset, language, mute.problem());
        } catch (Ffmpeg.Damaged damaged) {
            LOG.warn("Transcription of {} failed: {}", asset.id(), damaged.getMessage());
            failed(asset, language, "media.transcription.failed");
        } finally {
            forget(own);
        }
    }

    private void hear(Asset asset, Language language, Path own) {
        tell(asset, language, Transcription.State.RUNNING, 0);
        Path played =
                shelf.played(asset)
                        .orElseThrow(() -> TranscriptionEngine.Mute.failed("nothing plays yet"));
        Path sound = own.resolve("son.wav");
        Duration length = Objects.requireNonNullElse(asset.duration(), Duration.ZERO);
        List<String> arguments = new ArrayList<>(Ffmpeg.input(SourceFormat.MP4, played));
        arguments.addAll(List.of("-vn", "-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le"));
        arguments.addAll(List.of("-f", "wav", Ffmpeg.file(sound)));
        engine.ffmpeg().run(arguments, length.plusMinutes(10), 10);
        int[] last = {-1};
        List<CaptionCue> cues =
                transcription.hear(
                        sound,
                        language,
                        length,
                        own,
                        percent -> {
                            if (percent > last[0]) {
                                last[0] = percent;
                                tell(asset, language, Transcription.State.RUNNING, percent);
                            }
                        });
        store.done(asset.portal(), asset.id(), language, Captions.webvtt(cues));
        say(asset, Transcription.State.DONE, 100);
    }

    private void failed(Asset asset, Language language, String problem) {
        store.state(asset.portal(), asset.id(), language, Transcription.State.FAILED, 0, problem);
        say(asset, Transcription.State.FAILED, 0);
    }

    private void tell(Asset asset, Language language, Transcription.State state, int percent) {
        store.state(asset.portal(), asset.id(), language, state, percent, null);
        say(asset, state, percent);
    }

    private void say(Asset asset, Transcription.State state, int percent) {
        // a program that says nothing of its progress is shown as at work, not as standing at 0
        String heard = percent == 0 ? "" : ",\"heard\":" + percent;
        live.send(
                Progress.PREFIX + ":" + asset.id(),
                Progress.EVENT,
                "{\"transcription\":\"%s\"%s}".formatted(state, heard));
    }

    private static void forget(Path own) {
        try {
            FileSystemUtils.deleteRecursively(own);
        } catch (IOException failure) {
            LOG.warn("{} could not be removed", own, failure);
        }
    }
}
