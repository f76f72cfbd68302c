package org.parvis.media.captions;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Moments of a line as people read and type them: {@code 1:02.4}, {@code 62,4}, {@code 1:00:02}.
 */
@NamedInterface("captions")
public final class CaptionTime {
    private static final Pattern TYPED =
            Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?");

    private CaptionTime() {}

    /** As few digits as say it: {@code 1:02.437}, {@code 1:02.4}, {@code 0:07}. */
    public static String write(Duration moment) {
        long hours = moment.toHours();
        String head =
                hours == 0
                        ? "%d:%02d".formatted(moment.toMinutesPart(), moment.toSecondsPart())
                        : "%d:%02d:%02d"
                                .formatted(hours, moment.toMinutesPart(), moment.toSecondsPart());
        String millis = String.format(Locale.ROOT, "%03d", moment.toMillisPart());
        String tail = millis.replaceFirst("0+$", "");
        return tail.isEmpty() ? head : head + "." + tail;
    }

    /** Nothing when it is not a moment. */
    public static Optional<Duration> read(String typed) {
        Matcher found = TYPED.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(found.group(3));
        if (found.group(2) != null && seconds > 59) {
            return Optional.empty();
        }
        String millis = found.group(4) == null ? "" : found.group(4);
        return Optional.of(
                Duration.ofHours(number(found.group(1)))
                        .plusMinutes(number(found.group(2)))
                        .plusSeconds(seconds)
                        .plusMillis(number((millis + "000").substring(0, 3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
