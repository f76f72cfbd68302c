package org.parvis.platform.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.Language;

/** Dates, times, sizes and lengths as people of a language say them. */
public final class Formats {
    private static final long KILO = 1000;
    private static final long MEGA = KILO * KILO;
    private static final long GIGA = MEGA * KILO;

    private final Words words;
    private final ULocale locale;
    private final ZoneId zone;
    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter tenths;

    /** Made once for each order of parts: to make one costs more than to write a card. */
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    public Formats(Words words, ZoneId zone) {
        this.words = words;
        // Latin digits everywhere: codes, times and prices are read by neighbours of several
        // languages
        this.locale = ULocale.forLanguageTag(words.language().tag() + "-u-nu-latn");
        this.zone = zone;
        this.whole = NumberFormatter.withLocale(locale).precision(Precision.integer());
        this.tenths = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(1));
    }

    /** Where days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** "mardi 24 novembre 2026". */
    public String date(Instant moment) {
        return day("EEEEdMMMMy", moment);
    }

    /** "24 novembre 2026". */
    public String dayOfYear(Instant moment) {
        return day("dMMMMy", moment);
    }

    /** "mardi 24 novembre", where the year is said already. */
    public String weekday(Instant moment) {
        return day("EEEEdMMMM", moment);
    }

    /** "24 nov.". */
    public String shortDate(Instant moment) {
        return day("dMMM", moment);
    }

    /** "14 h 20" and "14 h" in French, "14:20" elsewhere. */
    public String time(Instant moment) {
        String clock = skeleton("HHmm", moment);
        return words.language().equals(Language.FRENCH) ? french(clock) : clock;
    }

    /** "24 novembre 2026, 14 h 20". */
    public String dateAndTime(Instant moment) {
        return dayOfYear(moment) + ", " + time(moment);
    }

    /** "14 Mo": decimal units, as shops and phones count. */
    public String size(long bytes) {
        if (bytes >= GIGA) {
            return words.say("platform.size.gigabytes", "count", number((double) bytes / GIGA, 1));
        }
        if (bytes >= MEGA) {
            return words.say(
                    "platform.size.megabytes",
                    "count",
                    number((double) bytes / MEGA, bytes < 10 * MEGA ? 1 : 0));
        }
        return words.say(
                "platform.size.kilobytes",
                "count",
                number(Math.max(1, Math.round((double) bytes / KILO)), 0));
    }

    /** "7 min", "1 h 05", "40 s" under a minute. */
    public String minutes(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 60) {
            return words.say("platform.length.seconds", "count", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? words.say("platform.length.minutes", "count", minutes)
                : words.say(
                        "platform.length.hours",
                        "hours",
                        minutes / 60,
                        "minutes",
                        twoDigits(minutes % 60));
    }

    /** "7:12" or "1:02:05". */
    public String clock(Duration length) {
        long seconds = length.toSeconds();
        String tail = twoDigits(seconds % 60);
        return seconds < 3600
                ? seconds / 60 + ":" + tail
                : seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + tail;
    }

    /** "1 204". */
    public String number(long count) {
        return number(count, 0);
    }

    private String number(double value, int decimals) {
        return (decimals == 0 ? whole : tenths).format(value).toString();
    }

    /** The French say the first of a month as such, "1er mai", and count from the second on. */
    private String day(String skeleton, Instant moment) {
        String said = skeleton(skeleton, moment);
        return words.language().equals(Language.FRENCH)
                ? said.replaceFirst("(?<!\\d)1(?= )", "1er")
                : said;
    }

    private String skeleton(String skeleton, Instant moment) {
        return dates.computeIfAbsent(skeleton, this::formatter).format(moment);
    }

    /** The order of the parts is ICU's for this language; both read the same letters. */
    private DateTimeFormatter formatter(String skeleton) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        return DateTimeFormatter.ofPattern(pattern, locale.toLocale()).withZone(zone);
    }

    private static String french(String clock) {
        return clock.replaceFirst("^0(?=\\d)", "")
                .replaceFirst(":00$", "\u00a0h")
                .replace(":", "\u00a0h\u00a0");
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
