package org.parvis.portal;

import java.util.List;

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
            // in tenths: a front page draws hundreds of bars, too many for a decimal formatter
            int half = 15 + 3 * loudest(peaks, bar) / 2;
            path.append('M').append(bar * 5).append(' ');
            tenths(path, 180 - half).append("h3v");
            tenths(path, 2 * half).append("h-3z");
        }
        return path.toString();
    }

    private static StringBuilder tenths(StringBuilder path, int tenths) {
        return path.append(tenths / 10).append('.').append(tenths % 10);
    }

    private static int loudest(List<Integer> peaks, int bar) {
        int from = bar * peaks.size() / BARS;
        int to = Math.min(peaks.size(), Math.max(from + 1, (bar + 1) * peaks.size() / BARS));
        int loudest = 0;
        for (int index = from; index < to; index++) {
            loudest = Math.max(loudest, bounded(peaks.get(index)));
        }
        return loudest;
    }

    private static int bounded(int peak) {
        return Math.clamp(peak, 0, 100);
    }
}
