package org.parvis.media.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;

/** What captions are good for: a WebVTT file and a text to read. */
public final class Captions {
    private static final Duration LONG_SILENCE = Duration.ofSeconds(4);
    private static final int PARAGRAPH = 400;
    private static final int SHOWN = 80;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private Captions() {}

    /** The text of a file that may have been written by an old program; never fails. */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    /** The WebVTT file of these cues. */
    public static String webvtt(List<CaptionCue> cues) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (CaptionCue cue : cues) {
            file.append('\n').append(cue.webvtt());
        }
        return file.toString();
    }

    /** A line as a file can hold it: no blank line within, no arrow, no control character. */
    public static CaptionCue tidy(CaptionCue cue) {
        String text =
                cue.text()
                        .replace("-->", "→")
                        .replaceAll("[\\p{Cc}&&[^\n]]", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        return new CaptionCue(cue.start(), cue.end(), text);
    }

    /** What a player could not show: ends before beginnings, and lines out of order. */
    public static List<CaptionsOutcome.Problem> problems(List<CaptionCue> lines) {
        List<CaptionsOutcome.Problem> problems = new ArrayList<>();
        if (lines.size() > CaptionReader.MOST_CUES) {
            problems.add(new CaptionsOutcome.Problem(1, "media.captions.many", ""));
        }
        for (int at = 0; at < lines.size(); at++) {
            CaptionCue line = lines.get(at);
            if (line.end().compareTo(line.start()) <= 0) {
                problems.add(problem(at, "media.captions.backwards", line));
            } else if (at > 0 && line.start().compareTo(lines.get(at - 1).start()) < 0) {
                problems.add(problem(at, "media.captions.order", line));
            }
        }
        return problems;
    }

    private static CaptionsOutcome.Problem problem(int at, String key, CaptionCue line) {
        String text = line.text().replace('\n', ' ');
        return new CaptionsOutcome.Problem(
                at + 1, key, text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }

    /**
     * The captions as paragraphs: a new one after a silence, or at the end of a sentence when it
     * grows long.
     */
    public static List<Player.Paragraph> transcript(List<CaptionCue> cues) {
        List<Player.Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Duration start = Duration.ZERO;
        Duration lastEnd = Duration.ZERO;
        for (CaptionCue cue : cues) {
            boolean silence = cue.start().minus(lastEnd).compareTo(LONG_SILENCE) > 0;
            if (!text.isEmpty() && (silence || isFull(text))) {
                paragraphs.add(new Player.Paragraph(start, text.toString()));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                start = cue.start();
            } else {
                text.append(' ');
            }
            text.append(cue.text().replace('\n', ' '));
            lastEnd = cue.end();
        }
        if (!text.isEmpty()) {
            paragraphs.add(new Player.Paragraph(start, text.toString()));
        }
        return paragraphs;
    }

    private static boolean isFull(StringBuilder text) {
        return text.length() > PARAGRAPH && ".!?…»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
