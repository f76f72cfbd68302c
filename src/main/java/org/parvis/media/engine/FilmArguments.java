package org.parvis.media.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Ladder;
import org.parvis.media.Probe;
import org.parvis.media.SourceFormat;

/**
 * What to tell ffmpeg for films. Every rendition is one fragmented MP4 file with an index at its
 * head: HLS reads it by byte ranges, and a player without script plays the same file from start to
 * end, so that nothing is stored twice.
 */
public final class FilmArguments {
    /**
     * Seconds from one forced key picture to the next, the same in all rungs so that a player may
     * change between them.
     */
    static final int SEGMENT_SECONDS = 4;

    private static final double CALM = 30.5;
    private static final List<Double> USUAL_RATES =
            List.of(24000 / 1001.0, 24.0, 25.0, 30000 / 1001.0, 30.0);
    public static final List<String> NO_METADATA =
            List.of("-map_metadata", "-1", "-map_chapters", "-1", "-dn", "-sn");
    private static final List<String> ONE_FILE =
            List.of(
                    "-movflags",
                    "+frag_keyframe+delay_moov+default_base_moof+dash+global_sidx+skip_trailer",
                    "-min_frag_duration",
                    "2000000",
                    "-f",
                    "mp4");
    private static final List<String> ONE_SOUND_FILE =
            List.of(
                    "-movflags",
                    "+delay_moov+default_base_moof+dash+global_sidx+skip_trailer",
                    "-frag_duration",
                    "4000000",
                    "-f",
                    "mp4");
    public static final List<String> PROGRESS =
            List.of("-progress", "pipe:1", "-stats_period", "0.5");

    private final Probe probe;
    private final List<String> input;
    private final boolean canToneMap;

    /**
     * @param canToneMap whether this ffmpeg has the filters that bring bright films to ordinary
     *     screens
     */
    public FilmArguments(SourceFormat format, Path source, Probe probe, boolean canToneMap) {
        this.probe = probe;
        this.input = Ffmpeg.input(format, source);
        this.canToneMap = canToneMap;
    }

    /** A rung and the file it goes to. */
    public record Target(Ladder.Rung rung, Path file) {}

    /** The streams as they are, in our kind of file: no decoding. */
    public List<String> copy(Path target) {
        List<String> arguments = new ArrayList<>(input);
        arguments.addAll(List.of("-map", "0:" + picture().index()));
        if (probe.audio() != null) {
            arguments.addAll(List.of("-map", "0:" + probe.audio().index()));
        }
        arguments.addAll(List.of("-c", "copy"));
        arguments.addAll(NO_METADATA);
        arguments.addAll(ONE_FILE);
        arguments.add(Ffmpeg.file(target));
        return arguments;
    }

    /** All these rungs, and the sound alone, in one run that decodes once. */
    public List<String> encode(
            List<Target> targets, @Nullable Path soundOnly, @Nullable Loudness loudness) {
        boolean sound = probe.audio() != null;
        List<String> arguments = new ArrayList<>(PROGRESS);
        if (quick(targets)) {
            // no picture is built upon those: a finer edge in them would not be seen at this size
            arguments.addAll(List.of("-skip_loop_filter", "noref"));
        }
        arguments.addAll(input);
        int soundOutputs = targets.size() + (soundOnly == null ? 0 : 1);
        String graph =
                pictureGraph(targets) + (sound ? ";" + soundGraph(soundOutputs, loudness) : "");
        arguments.addAll(List.of("-filter_complex", graph));
        for (int index = 0; index < targets.size(); index++) {
            addRung(arguments, targets.get(index), index, sound);
        }
        if (sound && soundOnly != null) {
            arguments.addAll(List.of("-map", "[a" + targets.size() + "]"));
            addSound(arguments, 48_000, 1);
            arguments.addAll(soundFile(soundOnly));
        }
        return arguments;
    }

    private void addRung(List<String> arguments, Target target, int index, boolean sound) {
        Ladder.Rung rung = target.rung();
        arguments.addAll(List.of("-map", "[v" + index + "]"));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "23"));
        arguments.addAll(
                List.of("-maxrate", "" + rung.maxRate(), "-bufsize", "" + 2L * rung.maxRate()));
        arguments.addAll(
                List.of("-force_key_frames", "expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")"));
        arguments.addAll(List.of("-sc_threshold", "0", "-fps_mode", "cfr"));
        if (sound) {
            arguments.addAll(List.of("-map", "[a" + index + "]"));
            addSound(arguments, rung.soundRate(), 2);
        }
        arguments.addAll(NO_METADATA);
        arguments.addAll(ONE_FILE);
        arguments.add(Ffmpeg.file(target.file()));
    }

    /** The end of an output that is a sound alone, in our kind of file. */
    public static List<String> soundFile(Path target) {
        List<String> arguments = new ArrayList<>(NO_METADATA);
        arguments.addAll(ONE_SOUND_FILE);
        arguments.add(Ffmpeg.file(target));
        return arguments;
    }

    private static void addSound(List<String> arguments, int rate, int channels) {
        arguments.addAll(List.of("-c:a", "aac", "-b:a", "" + rate, "-ac", "" + channels));
    }

    /**
     * One decoding, brought once to the largest size and to eight bits; each lighter picture is
     * made from the one above it, which costs less than starting from the largest each time.
     */
    private String pictureGraph(List<Target> targets) {
        StringBuilder graph = new StringBuilder("[0:" + picture().index() + "]");
        graph.append("fps=").append(rate());
        graph.append(",").append(scale(targets.getLast(), quick(targets)));
        if (picture().highDynamicRange() && canToneMap) {
            graph.append(",").append(toneMap(picture()));
        }
        graph.append(",format=yuv420p,setsar=1");
        for (int index = targets.size() - 1; index > 0; index--) {
            graph.append(",split[v").append(index).append("][s").append(index).append("];[s");
            graph.append(index).append("]").append(scale(targets.get(index - 1), false));
            graph.append(",setsar=1");
        }
        return graph.append("[v0]").toString();
    }

    /**
     * Brings a bright film (PQ or HLG) to what ordinary screens show. Such films are BT.2020; many
     * say so only in part, hence the words about what comes in.
     */
    static String toneMap(Probe.Video bright) {
        return "zscale=tin="
                + bright.transfer()
                + ":pin=bt2020:min=bt2020nc:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
                + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";
    }

    private String soundGraph(int outputs, @Nullable Loudness loudness) {
        Probe.Audio audio = Objects.requireNonNull(probe.audio());
        StringBuilder graph = new StringBuilder("[0:" + audio.index() + "]");
        if (loudness != null && loudness.audible()) {
            graph.append(loudness.filter()).append(",");
        }
        graph.append("aresample=48000:async=1:first_pts=0,asplit=").append(outputs);
        for (int index = 0; index < outputs; index++) {
            graph.append("[a").append(index).append("]");
        }
        return graph.toString();
    }

    /**
     * ffmpeg has turned the picture upright before. One large step down is made by averaging, which
     * is quick and even.
     */
    private String scale(Target target, boolean quick) {
        int side = target.rung().side();
        String size = "scale=" + shownWidth(side) + ":" + shownHeight(side);
        return size + (quick ? ":flags=area" : "");
    }

    /** Whether a large film is only to be made small, to be seen as soon as may be. */
    private boolean quick(List<Target> targets) {
        return targets.size() == 1 && targets.getFirst().rung().side() * 2 < picture().shortSide();
    }

    /** The width as shown of the rung whose short side is this long; always even. */
    public int shownWidth(int side) {
        return upright() ? side : longSide(side);
    }

    /** The height as shown of the rung whose short side is this long; always even. */
    public int shownHeight(int side) {
        return upright() ? longSide(side) : side;
    }

    private boolean upright() {
        return picture().shownHeight() > picture().shownWidth();
    }

    private int longSide(int side) {
        Probe.Video video = picture();
        double longest = Math.max(video.width(), video.height());
        return (int) Math.round(side * longest / video.shortSide() / 2) * 2;
    }

    /** Phones film at uneven rates: the nearest usual one, never above thirty. */
    String rate() {
        double rate = picture().frameRate();
        if (rate <= 0 || rate > CALM) {
            return "30";
        }
        double nearest = rate;
        for (double usual : USUAL_RATES) {
            if (Math.abs(usual - rate) / usual < 0.005) {
                nearest = usual;
            }
        }
        return nearest == rate && USUAL_RATES.stream().noneMatch(usual -> usual == rate)
                ? String.valueOf(Math.max(1, Math.round(rate)))
                : String.format(Locale.ROOT, "%.5f", nearest);
    }

    private Probe.Video picture() {
        return Objects.requireNonNull(probe.video(), "a film has a picture");
    }
}
