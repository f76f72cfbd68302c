package org.parvis.remarks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetId;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/**
 * What a remark's form says: fields {@code mots}, {@code moment}, {@code image}, {@code endroit} or
 * {@code point}, {@code passage}, {@code avant}, {@code remplacement}, {@code enlever}, {@code
 * tache}.
 */
final class RemarkForm {
    static final int LONGEST = 4_000;
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?:(\\d{1,2})[:hH] ?)?(\\d{1,3}) ?[:.'′mM] ?(\\d{1,2})|(\\d{1,5}) ?[sS]?");
    private static final Pattern POINT = Pattern.compile("(\\d{1,3}),(\\d{1,3})");

    private final Typed typed;
    private final Remarked thing;
    private final @Nullable Duration length;
    private final Place place;

    private RemarkForm(Typed typed, Remarked thing, @Nullable Duration length, Place place) {
        this.typed = typed;
        this.thing = thing;
        this.length = length;
        this.place = place;
    }

    /** What a remark is about, and what it says. */
    record Said(
            String words,
            @Nullable AssetId asset,
            @Nullable Duration moment,
            Remark.@Nullable Point point,
            @Nullable Quote quote,
            @Nullable String replacement,
            boolean task) {}

    /**
     * Reads the form; sentences go beside the fields that need another look.
     *
     * @param length of the film or sound, when it is known
     * @param spoken whether a sound came along
     */
    static Said read(
            Typed typed, Remarked thing, @Nullable Duration length, boolean spoken, Place place) {
        return new RemarkForm(typed, thing, length, place).read(spoken);
    }

    private Said read(boolean spoken) {
        String words =
                typed.text(
                        "mots", LONGEST, null, place.say("remarks.problem.long", "most", LONGEST));
        Duration moment = moment();
        Quote quote = quote();
        String replacement = replacement(quote);
        if (words.isEmpty() && replacement == null && !spoken) {
            typed.refuse("mots", place.say("remarks.problem.empty"));
        }
        AssetId picture = thing.asset(typed.value("image")).orElse(null);
        Remark.Point point = point();
        boolean onMedium = moment != null || point != null;
        AssetId asset = picture == null && onMedium ? thing.medium() : picture;
        return new Said(
                words,
                asset,
                picture == null ? moment : null,
                asset == null ? null : point,
                quote,
                replacement,
                typed.is("tache", "oui"));
    }

    private @Nullable Duration moment() {
        String text = typed.value("moment");
        if (text.isEmpty() || thing.medium() == null) {
            return null;
        }
        Duration moment = clock(text).orElse(null);
        if (moment == null) {
            typed.refuse("moment", place.say("remarks.problem.moment"));
        } else if (length != null && moment.compareTo(length) > 0) {
            String last = place.formats().clock(length);
            typed.refuse("moment", place.say("remarks.problem.after-end", "length", last));
        }
        return moment;
    }

    /** "1:07", "1.07", "1'07", "1 h 02:05" or "67". */
    static Optional<Duration> clock(String text) {
        Matcher read = CLOCK.matcher(text.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        if (read.group(4) != null) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(read.group(4))));
        }
        long hours = read.group(1) == null ? 0 : Long.parseLong(read.group(1));
        long seconds = Long.parseLong(read.group(3));
        return seconds > 59
                ? Optional.empty()
                : Optional.of(
                        Duration.ofHours(hours)
                                .plusMinutes(Long.parseLong(read.group(2)))
                                .plusSeconds(seconds));
    }

    private Remark.@Nullable Point point() {
        for (String field : List.of("point", "endroit")) {
            Matcher read = POINT.matcher(typed.value(field));
            if (read.matches()) {
                int x = Math.min(100, Integer.parseInt(read.group(1)));
                return new Remark.Point(x, Math.min(100, Integer.parseInt(read.group(2))));
            }
        }
        return null;
    }

    private @Nullable Quote quote() {
        String passage = typed.value("passage");
        if (passage.isEmpty()) {
            return null;
        }
        Optional<Quote> quote = Anchoring.quote(thing.texts(), passage, typed.value("avant"));
        if (quote.isEmpty()) {
            typed.refuse("passage", place.say("remarks.problem.passage"));
        }
        return quote.orElse(null);
    }

    private @Nullable String replacement(@Nullable Quote quote) {
        boolean removes = typed.is("enlever", "oui");
        String instead =
                typed.text(
                        "remplacement",
                        LONGEST,
                        null,
                        place.say("remarks.problem.long", "most", LONGEST));
        if (instead.isEmpty() && !removes) {
            return null;
        }
        if (quote == null) {
            typed.refuse("passage", place.say("remarks.problem.which"));
        } else if (instead.equals(quote.exact())) {
            typed.refuse("remplacement", place.say("remarks.problem.same"));
        }
        return removes ? "" : instead;
    }
}
