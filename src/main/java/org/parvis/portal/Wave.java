package org.parvis.portal;

import java.util.List;
import java.util.Locale;

/** The outline of a sound, drawn as sixty bars in a frame of 300 by 36. */
public final class Wave {
    private static final int BARS = 60;

    private Wave() {}

    /**
     * The SVG path of the bars; {@code peaks} are loudnesses from 0 to 100, as many as one likes.
     */
    public static String path(List<Integer> peaks) {
        StringBuilder path = new StringBuilder(BARS * 20);
        for (int bar = 0; bar < BARS; bar++) {
            double half = 1.5 + 15 * loudest(peaks, bar) / 100.0;
            path.append(
                    String.format(
                            Locale.ROOT, "M%d %.1fh3v%.1fh-3z", bar * 5, 18 - half, 2 * half));
        }
        return path.toString();
    }

    private static int loudest(List<Integer> peaks, int bar) {
        int from = bar * peaks.size() / BARS;
        int to = Math.max(from + 1, (bar + 1) * peaks.size() / BARS);
        return peaks.stream().skip(from).limit(to - from).mapToInt(Wave::bounded).max().orElse(0);
    }

    private static int bounded(int peak) {
        return Math.clamp(peak, 0, 100);
    }
}
