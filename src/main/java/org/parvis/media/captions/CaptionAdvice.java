package org.parvis.media.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parvis.media.CaptionCue;
import org.springframework.modulith.NamedInterface;

/**
 * What would make a line easier to read; never a refusal.
 *
 * <p>Two lines at most and the reading time (12 characters in one second, 20 in two, 36 in three,
 * 60 in four: at most 15 a second) are those of the <i>Charte relative à la qualité du sous-titrage
 * à destination des personnes sourdes ou malentendantes</i> (CSA, now Arcom, 12 December 2011,
 * criteria 3 and 6). The charter counts no characters in a line: 37 is what the BBC Subtitle
 * Guidelines ask for, and what fits across a small telephone. Between one and seven seconds on
 * screen is the common practice of both.
 *
 * @param key {@code media.advice.…}, a sentence with the argument {@code number}
 * @param number what was counted
 */
@NamedInterface("captions")
public record CaptionAdvice(String key, long number) {
    /** Characters that a person reads in a second. */
    public static final int A_SECOND = 15;

    /** Characters across the screen. */
    public static final int ACROSS = 37;

    /** Lines on the screen at once. */
    public static final int LINES = 2;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(7);

    /** The advice for a line, the most useful first; empty when it reads well. */
    public static List<CaptionAdvice> of(CaptionCue cue) {
        List<CaptionAdvice> advice = new ArrayList<>();
        List<String> lines = cue.text().lines().filter(line -> !line.isBlank()).toList();
        long characters = lines.stream().mapToLong(String::length).sum();
        long widest = lines.stream().mapToLong(String::length).max().orElse(0);
        long aSecond = characters * 1000 / Math.max(1, cue.length().toMillis());
        if (aSecond > A_SECOND) {
            advice.add(new CaptionAdvice("media.advice.fast", aSecond));
        }
        if (lines.size() > LINES || characters > (long) LINES * ACROSS) {
            advice.add(new CaptionAdvice("media.advice.many", characters));
        } else if (widest > ACROSS) {
            advice.add(new CaptionAdvice("media.advice.wide", widest));
        }
        if (characters > 0 && cue.length().compareTo(SHORTEST) < 0) {
            advice.add(new CaptionAdvice("media.advice.short", cue.length().toMillis()));
        } else if (cue.length().compareTo(LONGEST) > 0) {
            advice.add(new CaptionAdvice("media.advice.long", cue.length().toSeconds()));
        }
        return advice;
    }
}
