package org.parvis.media.engine;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Turns the lines of {@code -progress} into percents, each said once. */
public final class ProgressLines implements Consumer<String> {
    private static final String TIME = "out_time_us=";

    private final long whole;
    private final IntConsumer percents;
    private int last = -1;

    public ProgressLines(Duration whole, IntConsumer percents) {
        this.whole = Math.max(1, whole.toMillis());
        this.percents = percents;
    }

    @Override
    public void accept(String line) {
        if (!line.startsWith(TIME) || line.endsWith("N/A")) {
            return;
        }
        long millis = Long.parseLong(line.substring(TIME.length()).strip()) / 1000;
        int percent = (int) Math.clamp(millis * 100 / whole, 0, 99);
        if (percent > last) {
            last = percent;
            percents.accept(percent);
        }
    }
}
