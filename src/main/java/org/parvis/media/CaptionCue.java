package org.parvis.media;

import java.time.Duration;
import java.util.Locale;

/**
 * Words on the screen from one moment to another. The text has lines and no markup but the voice of
 * who speaks.
 */
public record CaptionCue(Duration start, Duration end, String text) {
    public Duration length() {
        return end.minus(start);
    }

    /** As a WebVTT block, with the three characters that WebVTT reserves written out. */
    public String webvtt() {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return clock(start) + " --> " + clock(end) + "\n" + safe + "\n";
    }

    private static String clock(Duration time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                time.toMillisPart());
    }
}
