package org.parvis.workshops.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.holidays.Break;

/**
 * The fields of a rule; their names begin with the rule's own letters, so that a form may hold
 * several.
 */
final class RuleForm {
    private static final UUID LATER = new UUID(0, 0);
    private static final int LONGEST_SITE = 120;
    private static final int MOST_DAYS = 60;

    private RuleForm() {}

    /** Hours that most groups keep, so that there is little to type. */
    static Map<String, String> usual(String prefix, Rule.Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean weekly = kind == Rule.Kind.WEEKLY;
        fields.put(prefix + "de", weekly ? "14:00" : "10:00");
        fields.put(prefix + "a", "17:00");
        fields.put(prefix + "rang", "2");
        fields.put(prefix + "duree", "5");
        fields.put(prefix + "activite", usual(kind).name());
        return fields;
    }

    private static Activity usual(Rule.Kind kind) {
        return switch (kind) {
            case WEEKLY -> Activity.WORKSHOP;
            case WEEKEND -> Activity.SHOOT;
            case BREAK -> Activity.INTENSIVE;
        };
    }

    /** The rule as typed, or nothing when something needs another look. */
    static Optional<NewRule> read(Typed typed, String prefix, Rule.Kind kind, Place place) {
        LocalTime from = Dates.hour(typed, prefix + "de", place);
        LocalTime to = Dates.hour(typed, prefix + "a", place);
        if (from != null && to != null && !to.isAfter(from)) {
            typed.refuse(prefix + "a", place.say("workshops.error.order"));
        }
        Set<DayOfWeek> days = days(typed, prefix, kind, place);
        Set<Break> breaks = breaks(typed, prefix, kind, place);
        String wrong = place.say("workshops.error.number", "most", MOST_DAYS);
        Integer length = typed.number(prefix + "duree", 1, MOST_DAYS, wrong);
        Integer nth = typed.number(prefix + "rang", 1, Rule.LAST, wrong);
        String site =
                typed.text(prefix + "lieu", LONGEST_SITE, null, place.say("workshops.error.long"));
        if (from == null || to == null || !typed.isRight()) {
            return Optional.empty();
        }
        Activity activity =
                Optional.ofNullable(typed.one(prefix + "activite", Activity.class))
                        .orElse(usual(kind));
        Rule rule =
                new Rule(
                        LATER,
                        kind,
                        days,
                        Objects.requireNonNullElse(nth, 1),
                        breaks,
                        Objects.requireNonNullElse(length, 5),
                        from,
                        to,
                        LATER,
                        activity,
                        !typed.is(prefix + "meme", "oui"));
        return Optional.of(new NewRule(rule, site));
    }

    private static Set<DayOfWeek> days(Typed typed, String prefix, Rule.Kind kind, Place place) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        typed.all(prefix + "jours").stream()
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .forEach(days::add);
        if (kind == Rule.Kind.WEEKEND && days.isEmpty()) {
            return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
        if (kind == Rule.Kind.WEEKLY && days.isEmpty()) {
            typed.refuse(prefix + "jours", place.say("workshops.error.days"));
        }
        return days;
    }

    private static Set<Break> breaks(Typed typed, String prefix, Rule.Kind kind, Place place) {
        Set<Break> breaks = EnumSet.noneOf(Break.class);
        for (Break one : Break.values()) {
            if (typed.is(prefix + "vacances", one.name())) {
                breaks.add(one);
            }
        }
        if (kind == Rule.Kind.BREAK && breaks.isEmpty()) {
            typed.refuse(prefix + "vacances", place.say("workshops.error.breaks"));
        }
        return breaks;
    }
}
