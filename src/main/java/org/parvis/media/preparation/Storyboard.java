package org.parvis.media.preparation;

import java.time.Duration;
import java.util.Locale;

/**
 * Small pictures along the time line of a film, on one sheet: at most a hundred, one each two
 * seconds or more.
 *
 * @param every seconds from one picture to the next
 * @param cellWidth in pixels
 * @param cellHeight in pixels
 */
public record Storyboard(int count, int every, int cellWidth, int cellHeight) {
    static final String SHEET = "planche.jpg";
    public static final String TRACK = "planche.vtt";

    private static final int COLUMNS = 10;
    private static final int MOST = 100;
    private static final int LONG_SIDE = 160;

    public static Storyboard of(Duration duration, int width, int height) {
        double seconds = Math.max(1, duration.toMillis() / 1000.0);
        int every = (int) Math.max(2, Math.ceil(seconds / MOST));
        int count = (int) Math.max(1, Math.ceil(seconds / every));
        double scale = (double) LONG_SIDE / Math.max(width, height);
        return new Storyboard(count, every, even(width * scale), even(height * scale));
    }

    int rows() {
        return (count + COLUMNS - 1) / COLUMNS;
    }

    int columns() {
        return Math.min(COLUMNS, count);
    }

    /** The filter that draws the sheet. */
    String filter() {
        return "fps=1/"
                + every
                + ":start_time=0:round=up,scale="
                + cellWidth
                + ":"
                + cellHeight
                + ",tile="
                + columns()
                + "x"
                + rows()
                + ",format=yuvj420p";
    }

    /** Which part of the sheet goes with what moment. */
    public String track() {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int index = 0; index < count; index++) {
            int x = index % COLUMNS * cellWidth;
            int y = index / COLUMNS * cellHeight;
            text.append('\n')
                    .append(clock(index * every))
                    .append(" --> ")
                    .append(clock((index + 1) * every));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "\n%s#xywh=%d,%d,%d,%d\n",
                            SHEET,
                            x,
                            y,
                            cellWidth,
                            cellHeight));
        }
        return text.toString();
    }

    private static String clock(int seconds) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.000", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}
