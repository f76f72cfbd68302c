package org.parvis.media.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.media.SourceFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How loud a sound is, measured once (EBU R 128), and the filter that brings it to −16 LUFS.
 *
 * @param integrated in LUFS
 * @param peak in dB, true peak
 * @param range in LU
 * @param threshold in LUFS
 * @param offset in LU, what the filter would still miss
 */
public record Loudness(
        double integrated, double peak, double range, double threshold, double offset) {
    private static final String TARGET = "loudnorm=I=-16:TP=-1.5:LRA=11";
    private static final double SILENCE = -60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What to tell ffmpeg to measure a stream: the answer is JSON at the end of its messages. */
    public static List<String> measure(SourceFormat format, Path source, int stream) {
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        arguments.addAll(Ffmpeg.input(format, source));
        arguments.addAll(
                List.of("-map", "0:" + stream, "-vn", "-af", TARGET + ":print_format=json"));
        arguments.addAll(List.of("-f", "null", "-"));
        return arguments;
    }

    /** Reads the messages of {@link #measure}; silence when there is nothing to read. */
    public static Loudness read(String messages) {
        int begin = messages.lastIndexOf('{');
        int end = messages.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            return new Loudness(-99, -99, 0, -99, 0);
        }
        JsonNode json = JSON.readTree(messages.substring(begin, end + 1));
        return new Loudness(
                value(json, "input_i"),
                value(json, "input_tp"),
                value(json, "input_lra"),
                value(json, "input_thresh"),
                value(json, "target_offset"));
    }

    /** Whether there is anything to hear; a silence must not be made loud. */
    public boolean audible() {
        return integrated > SILENCE;
    }

    /** The second pass. */
    public String filter() {
        return String.format(
                Locale.ROOT,
                "%s:measured_I=%.2f:measured_TP=%.2f:measured_LRA=%.2f:measured_thresh=%.2f:offset=%.2f:linear=true",
                TARGET,
                integrated,
                peak,
                range,
                threshold,
                offset);
    }

    private static double value(JsonNode json, String name) {
        String text = json.path(name).asString("-99");
        return text.contains("inf") ? -99 : Math.clamp(Double.parseDouble(text), -99, 99);
    }
}
