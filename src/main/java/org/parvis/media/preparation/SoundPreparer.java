package org.parvis.media.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaKind;
import org.parvis.media.Probe;
import org.parvis.media.Rendition;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.engine.FilmArguments;
import org.parvis.media.engine.Loudness;
import org.parvis.media.engine.ProgressLines;
import org.parvis.media.engine.Waveform;
import org.parvis.media.engine.Work;
import org.springframework.stereotype.Component;

/** Sounds: AAC at once, then AAC and Opus at one loudness, then the waveform. */
@Component
final class SoundPreparer implements Preparer {
    private static final String FIRST = "premier.m4a";
    private static final String AAC = "son.m4a";
    private static final String OPUS = "son.webm";
    private static final String SAMPLES = "forme.raw";
    private static final int SAMPLE_RATE = 4000;
    private static final int FULL = 128_000;
    private static final int LIGHT = 48_000;

    private final Engine engine;
    private final Shelf shelf;
    private final Loudnesses loudnesses;
    private final AssetStore assets;

    SoundPreparer(Engine engine, Shelf shelf, Loudnesses loudnesses, AssetStore assets) {
        this.engine = engine;
        this.shelf = shelf;
        this.loudnesses = loudnesses;
        this.assets = assets;
    }

    @Override
    public MediaKind kind() {
        return MediaKind.SOUND;
    }

    @Override
    public void first(Work work) {
        boolean asItIs = audio(work).codec().equals("aac");
        Path target = work.file(FIRST);
        List<String> arguments = input(work);
        arguments.addAll(asItIs ? List.of("-c:a", "copy") : aac());
        arguments.addAll(FilmArguments.soundFile(target));
        run(work, arguments, 2);
        shelf.add(work.asset(), shelf.played(Rendition.Role.SOUND, target, 0, 0));
    }

    @Override
    public void ladder(Work work) {
        @Nullable Loudness loudness = loudnesses.of(work);
        List<String> even =
                loudness == null || !loudness.audible()
                        ? List.of()
                        : List.of("-af", loudness.filter() + ",aresample=48000");
        Path target = work.file(AAC);
        Path light = work.file(OPUS);
        List<String> arguments = input(work);
        arguments.addAll(even);
        arguments.addAll(aac());
        arguments.addAll(FilmArguments.soundFile(target));
        arguments.addAll(List.of("-map", "0:" + audio(work).index()));
        arguments.addAll(even);
        arguments.addAll(List.of("-c:a", "libopus", "-b:a", "" + LIGHT, "-ac", "2"));
        arguments.addAll(FilmArguments.NO_METADATA);
        arguments.addAll(List.of("-f", "webm", Ffmpeg.file(light)));
        run(work, arguments, 10);
        List<Rendition> made = new ArrayList<>(shelf.played(Rendition.Role.SOUND, target, 0, 0));
        made.add(shelf.plain(Rendition.Role.OPUS, light, "audio/webm", 0, 0));
        shelf.replace(work.asset(), made);
    }

    @Override
    public void extras(Work work) {
        Path samples = work.file(SAMPLES);
        List<String> arguments = input(work);
        arguments.addAll(
                List.of("-ac", "1", "-ar", "" + SAMPLE_RATE, "-f", "s16le", Ffmpeg.file(samples)));
        run(work, arguments, 10);
        try {
            List<Integer> peaks = Waveform.peaks(samples);
            assets.waveform(work.asset().portal(), work.asset().id(), peaks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(Work work, List<String> arguments, int niceness) {
        Duration duration = work.good().probe().duration();
        var progress = new ProgressLines(duration, work.progress());
        engine.ffmpeg().run(arguments, duration.plusMinutes(30), niceness, progress);
    }

    private static List<String> input(Work work) {
        List<String> arguments = new ArrayList<>(FilmArguments.PROGRESS);
        arguments.addAll(Ffmpeg.input(work.good().format(), work.source()));
        arguments.addAll(List.of("-map", "0:" + audio(work).index()));
        return arguments;
    }

    private static List<String> aac() {
        return List.of("-c:a", "aac", "-b:a", "" + FULL, "-ac", "2");
    }

    private static Probe.Audio audio(Work work) {
        return Objects.requireNonNull(work.good().probe().audio(), "a sound has sound");
    }
}
