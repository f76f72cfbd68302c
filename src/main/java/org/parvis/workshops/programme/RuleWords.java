package org.parvis.workshops.programme;

import java.time.LocalTime;
import java.util.stream.Collectors;
import org.parvis.kernel.Language;
import org.parvis.portal.Place;

/** A rule in words: "Chaque semaine, mercredi et vendredi, 14 h à 17 h". */
final class RuleWords {
    private RuleWords() {}

    static String of(Rule rule, Place place) {
        String which =
                switch (rule.kind()) {
                    case WEEKLY, WEEKEND ->
                            rule.days().stream()
                                    .sorted()
                                    .map(day -> Dates.day(day, place))
                                    .collect(Collectors.joining(", "));
                    case BREAK ->
                            rule.breaks().stream()
                                    .sorted()
                                    .map(one -> place.say(one.key()))
                                    .collect(Collectors.joining(", "));
                };
        return place.say(
                rule.kind().key() + ".words",
                "activity",
                place.say(rule.activity().key()),
                "which",
                which,
                "nth",
                place.say("workshops.nth." + rule.nth()),
                "count",
                rule.length(),
                "from",
                hour(rule.starts(), place),
                "to",
                hour(rule.ends(), place));
    }

    private static String hour(LocalTime time, Place place) {
        if (!place.language().equals(Language.FRENCH)) {
            return time.toString();
        }
        String minutes = time.getMinute() == 0 ? "" : " %02d".formatted(time.getMinute());
        return time.getHour() + " h" + minutes;
    }
}
