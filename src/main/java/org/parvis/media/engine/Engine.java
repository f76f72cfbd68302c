package org.parvis.media.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.media.MediaSettings;
import org.parvis.platform.settings.DataFolder;
import org.springframework.stereotype.Component;

/** The ffmpeg of this machine, looked for once, when first needed or at start. */
@Component
public final class Engine {
    /** What the preparers ask of ffmpeg. */
    public static final List<String> ENCODERS =
            List.of("libx264", "aac", "libopus", "libwebp", "libaom-av1", "png");

    private final MediaSettings settings;
    private final DataFolder data;
    private @Nullable Found found;

    Engine(MediaSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    private record Found(Optional<Ffmpeg> ffmpeg, boolean canToneMap, List<String> encoders) {}

    /** Whether anything can be prepared here. */
    public boolean works() {
        return found().ffmpeg().isPresent();
    }

    /** Those of {@link #ENCODERS} that work here. */
    public List<String> encoders() {
        return found().encoders();
    }

    /** What the host is told. */
    public String description() {
        return found().ffmpeg().map(Ffmpeg::description).orElse("no ffmpeg");
    }

    public Ffmpeg ffmpeg() {
        return found().ffmpeg().orElseThrow(() -> new IllegalStateException("no ffmpeg runs here"));
    }

    public Examiner examiner() {
        return new Examiner(ffmpeg(), settings);
    }

    public Pictures pictures() {
        return new Pictures(ffmpeg(), found().canToneMap());
    }

    public FilmArguments film(Work work) {
        return new FilmArguments(
                work.good().format(), work.source(), work.good().probe(), found().canToneMap());
    }

    private synchronized Found found() {
        Found known = found;
        if (known == null) {
            Optional<Ffmpeg> ffmpeg =
                    new FfmpegFinder(data.resolve("programs"), settings.engine()).find();
            boolean toneMap = ffmpeg.map(one -> one.hasFilter("zscale")).orElse(false);
            known =
                    new Found(
                            ffmpeg,
                            toneMap,
                            ffmpeg.map(one -> one.encoders(ENCODERS)).orElse(List.of()));
            found = known;
        }
        return known;
    }
}
