package org.parvis.platform.process;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How a program ended by itself or by its time limit.
 *
 * @param exitCode the program's own; above 128 it was killed by signal {@code exitCode - 128}
 * @param output the kept start of its standard output
 * @param outputCut true when there was more than was kept
 * @param errorTail the last lines of its standard error
 */
public record Outcome(
        int exitCode,
        boolean timedOut,
        byte[] output,
        boolean outputCut,
        String errorTail,
        Duration took) {

    /** Ended by itself, with code 0. */
    public boolean succeeded() {
        return exitCode == 0 && !timedOut;
    }

    /** Its standard output as UTF-8 text. */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }
}
