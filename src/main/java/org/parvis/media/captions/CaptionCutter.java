package org.parvis.media.captions;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.media.CaptionCue;
import org.springframework.modulith.NamedInterface;

/**
 * Cuts words into lines that fit the screen (see {@link CaptionAdvice}): at the end of a sentence,
 * else after a comma, else between two words. Times are shared out by the number of characters:
 * near enough to begin with, to be set right by ear.
 */
@NamedInterface("captions")
public final class CaptionCutter {
    private static final int MOST = CaptionAdvice.LINES * CaptionAdvice.ACROSS;

    private CaptionCutter() {}

    /** A text that was typed, spread over the length of its film or sound. */
    public static List<CaptionCue> spread(String text, Duration length, Locale language) {
        List<String> pieces = new ArrayList<>();
        for (String paragraph : text.split("\\s*\\n\\s*")) {
            sentences(paragraph, language).forEach(sentence -> cut(sentence, pieces));
        }
        return timed(pieces, Duration.ZERO, length);
    }

    /** The same lines, with those too long for the screen cut in several. */
    static List<CaptionCue> shortened(List<CaptionCue> cues) {
        List<CaptionCue> fitting = new ArrayList<>();
        for (CaptionCue cue : cues) {
            List<String> pieces = new ArrayList<>();
            cut(cue.text().replace('\n', ' ').strip(), pieces);
            fitting.addAll(
                    pieces.size() <= 1
                            ? List.of(new CaptionCue(cue.start(), cue.end(), fold(cue.text())))
                            : timed(pieces, cue.start(), cue.end()));
        }
        return fitting;
    }

    /** One line cut in two, as near to the middle as words allow. */
    public static List<CaptionCue> halves(CaptionCue cue) {
        String text = cue.text().replace('\n', ' ').strip();
        int at = breakNear(text, text.length() / 2);
        List<String> pieces =
                at <= 0
                        ? List.of(text, "")
                        : List.of(text.substring(0, at).strip(), text.substring(at).strip());
        return timed(pieces, cue.start(), cue.end());
    }

    private static List<String> sentences(String text, Locale language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** Pieces of nearly the same length, none longer than the screen takes. */
    private static void cut(String sentence, List<String> pieces) {
        String left = sentence;
        while (left.length() > MOST) {
            int parts = Math.ceilDiv(left.length(), MOST);
            int at = breakNear(left, left.length() / parts);
            if (at <= 0 || at > MOST) {
                at = Math.max(left.lastIndexOf(' ', MOST), 0);
            }
            at = at == 0 ? MOST : at;
            pieces.add(fold(left.substring(0, at)));
            left = left.substring(at).strip();
        }
        if (!left.isEmpty()) {
            pieces.add(fold(left));
        }
    }

    /**
     * The best place near this one: where a comma or a full stop stands near, else the nearest
     * blank; 0 when there is none.
     */
    private static int breakNear(String text, int wanted) {
        int best = 0;
        int cost = Integer.MAX_VALUE;
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            boolean pause = ",;:.!?…".indexOf(text.charAt(at - 1)) >= 0;
            int away = Math.abs(at - wanted) - (pause ? wanted / 3 : 0);
            if (away < cost) {
                best = at;
                cost = away;
            }
        }
        return best;
    }

    /** On two lines when one would be too wide. */
    private static String fold(String text) {
        String line = text.replace('\n', ' ').strip();
        int at = line.length() <= CaptionAdvice.ACROSS ? 0 : breakNear(line, line.length() / 2);
        return at <= 0 ? line : line.substring(0, at).strip() + "\n" + line.substring(at).strip();
    }

    private static List<CaptionCue> timed(List<String> pieces, Duration start, Duration end) {
        long whole = Math.max(pieces.size(), end.minus(start).toMillis());
        // an empty piece has a place too
        long characters = pieces.stream().mapToLong(piece -> piece.length() + 1L).sum();
        List<CaptionCue> cues = new ArrayList<>();
        long before = 0;
        for (String piece : pieces) {
            long after = before + piece.length() + 1;
            cues.add(
                    new CaptionCue(
                            start.plusMillis(whole * before / characters),
                            start.plusMillis(whole * after / characters),
                            piece));
            before = after;
        }
        return cues;
    }
}
