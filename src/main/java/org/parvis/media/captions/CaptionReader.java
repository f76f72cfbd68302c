package org.parvis.media.captions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;

/**
 * Reads WebVTT and SubRip captions line by line, and says of each line it cannot read what is wrong
 * with it. Styles, notes, regions and markup are dropped: the player's own style is the readable
 * one.
 */
public final class CaptionReader {
    /** Enough for a film of four hours; more is a mistake or an attack. */
    static final int MOST_BYTES = 2 << 20;

    static final int MOST_CUES = 20_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int SHOWN = 80;
    private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})";
    private static final Pattern TIMES =
            Pattern.compile("\\s*" + CLOCK + "\\s*-->\\s*" + CLOCK + "(?:\\s.*)?");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,200}>|\\{\\\\[^{}]{0,80}\\}");

    private final List<String> lines;
    private final List<CaptionCue> cues = new ArrayList<>();
    private final List<CaptionsOutcome.Problem> problems = new ArrayList<>();
    private int at;

    private CaptionReader(String text) {
        lines = text.replace("\ufeff", "").replace("\u0000", "").lines().toList();
    }

    /** What was read: cues in order, or the problems, never both. */
    public record Reading(List<CaptionCue> cues, List<CaptionsOutcome.Problem> problems) {}

    /** Reads a file to its end, within the bound. */
    public static Reading read(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return new Reading(
                        List.of(),
                        List.of(new CaptionsOutcome.Problem(1, "media.captions.many", "")));
            }
            return read(Captions.decode(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Reading read(String text) {
        CaptionReader reader = new CaptionReader(text);
        reader.readAll();
        return new Reading(reader.cues, reader.problems);
    }

    private void readAll() {
        boolean webvtt = !lines.isEmpty() && lines.getFirst().strip().matches("WEBVTT([ \\t].*)?");
        if (webvtt) {
            skipBlock();
        }
        while (at < lines.size() && problems.size() < MOST_PROBLEMS && cues.size() < MOST_CUES) {
            readBlock();
        }
        if (cues.size() >= MOST_CUES) {
            problem(at, "media.captions.many");
        } else if (cues.isEmpty() && problems.isEmpty()) {
            problem(0, "media.captions.empty");
        }
    }

    private void readBlock() {
        String line = lines.get(at);
        if (line.isBlank()) {
            at++;
        } else if (line.matches("(NOTE|STYLE|REGION)(\\s.*)?")) {
            skipBlock();
        } else if (line.contains("-->")) {
            readCue();
        } else if (at + 1 < lines.size() && lines.get(at + 1).contains("-->")) {
            at++;
            readCue();
        } else {
            problem(at, "media.captions.lost");
            skipBlock();
        }
    }

    private void readCue() {
        int timeLine = at;
        Matcher times = TIMES.matcher(lines.get(at));
        at++;
        List<String> words = takeWords();
        if (!times.matches()) {
            problem(timeLine, "media.captions.time");
            return;
        }
        Optional<Duration> start = clock(times, 1);
        Optional<Duration> end = clock(times, 5);
        if (start.isEmpty() || end.isEmpty()) {
            problem(timeLine, "media.captions.time");
        } else if (end.get().compareTo(start.get()) <= 0) {
            problem(timeLine, "media.captions.backwards");
        } else if (!cues.isEmpty() && start.get().compareTo(cues.getLast().start()) < 0) {
            problem(timeLine, "media.captions.order");
        } else if (!words.isEmpty()) {
            cues.add(new CaptionCue(start.get(), end.get(), String.join("\n", words)));
        }
    }

    private List<String> takeWords() {
        List<String> words = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains("-->")) {
            String plain = entities(MARKUP.matcher(lines.get(at)).replaceAll("")).strip();
            if (!plain.isEmpty()) {
                words.add(plain);
            }
            at++;
        }
        return words;
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
    }

    private void problem(int line, String key) {
        String text = line < lines.size() ? lines.get(line).strip() : "";
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        problems.add(new CaptionsOutcome.Problem(line + 1, key, shown));
    }

    private static Optional<Duration> clock(Matcher times, int group) {
        String hours = times.group(group);
        int minutes = Integer.parseInt(times.group(group + 1));
        int seconds = Integer.parseInt(times.group(group + 2));
        if (minutes > 59 || seconds > 59) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofHours(hours == null ? 0 : Integer.parseInt(hours))
                        .plusMinutes(minutes)
                        .plusSeconds(seconds)
                        .plusMillis(Integer.parseInt(times.group(group + 3))));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&lrm;", "\u200e")
                .replace("&rlm;", "\u200f")
                .replace("&amp;", "&");
    }
}
