package org.parvis.workshops.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** The one form by which a programme of several years is made. */
final class ProgrammeForm {
    static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_STAFF = 20;
    private static final int MOST = 1_000_000;
    private static final int LONGEST_YEARS = 10;

    /** The rules of the form, by the letters their fields begin with. */
    static final Map<String, Rule.Kind> RULES = rules();

    private ProgrammeForm() {}

    private static Map<String, Rule.Kind> rules() {
        Map<String, Rule.Kind> rules = new LinkedHashMap<>();
        rules.put("s1-", Rule.Kind.WEEKLY);
        rules.put("s2-", Rule.Kind.WEEKLY);
        rules.put("w-", Rule.Kind.WEEKEND);
        rules.put("v-", Rule.Kind.BREAK);
        return rules;
    }

    /** From now to the end of the school year, once a week. */
    static Typed blank(LocalDate today, String staff) {
        int summer = today.getMonthValue() >= 7 ? today.getYear() + 1 : today.getYear();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("du", today.toString());
        fields.put("au", LocalDate.of(summer, 7, 3).toString());
        fields.put("zone", "C");
        fields.put("equipe", staff);
        fields.put("s1-oui", "oui");
        fields.put("s1-jours", "3");
        RULES.forEach((prefix, kind) -> fields.putAll(RuleForm.usual(prefix, kind)));
        return Typed.filled(fields);
    }

    /** What was asked for, or nothing when something needs another look. */
    static Optional<NewProgramme> read(Typed typed, Place place, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate from = Dates.read(typed, "du", today, place);
        LocalDate to = Dates.read(typed, "au", today, place);
        if (from != null && to != null) {
            check(typed, from, to, place);
        }
        String site =
                typed.text(
                        "lieu",
                        120,
                        place.say("workshops.error.site"),
                        place.say("workshops.error.long"));
        List<NewRule> rules = new ArrayList<>();
        RULES.forEach((prefix, kind) -> {
            if (typed.is(prefix + "oui", "oui")) {
                RuleForm.read(typed, prefix, kind, place).ifPresent(rules::add);
            }
        });
        List<String> staff = staff(typed, place);
        Integer capacity = number(typed, "capacite", place);
        if (from == null || to == null) {
            return Optional.empty();
        }
        Programme programme = programme(typed, from, to, place, clock);
        return typed.isRight()
                ? Optional.of(new NewProgramme(programme, site, staff, capacity, rules))
                : Optional.empty();
    }

    private static void check(Typed typed, LocalDate from, LocalDate to, Place place) {
        if (to.isBefore(from)) {
            typed.refuse("au", place.say("workshops.error.order"));
        } else if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            typed.refuse("au", place.say("workshops.error.years", "most", LONGEST_YEARS));
        }
    }

    private static Programme programme(
            Typed typed, LocalDate from, LocalDate to, Place place, Clock clock) {
        String zone = typed.value("zone");
        return new Programme(
                Uuid7.next(clock),
                title(typed, place),
                text(typed, "but", place),
                text(typed, "financeurs", place),
                from,
                to,
                zone.matches("[ABC]") ? zone : "C",
                number(typed, "personnes", place),
                number(typed, "heures", place));
    }

    /** The same programme with other words and other promises; its dates stay. */
    static Programme change(Typed typed, Programme before, Place place) {
        return new Programme(
                before.id(),
                title(typed, place),
                text(typed, "but", place),
                text(typed, "financeurs", place),
                before.starts(),
                before.ends(),
                before.zone(),
                number(typed, "personnes", place),
                number(typed, "heures", place));
    }

    static String title(Typed typed, Place place) {
        return typed.text(
                "titre",
                LONGEST_TITLE,
                place.say("workshops.error.title"),
                place.say("workshops.error.long"));
    }

    private static String text(Typed typed, String name, Place place) {
        return typed.text(name, LONGEST_TEXT, null, place.say("workshops.error.long"));
    }

    static @Nullable Integer number(Typed typed, String name, Place place) {
        return typed.number(name, 0, MOST, place.say("workshops.error.number", "most", MOST));
    }

    /** One name a line. */
    static List<String> staff(Typed typed, Place place) {
        List<String> names = typed.lines("equipe").stream().distinct().toList();
        if (names.size() > MOST_STAFF
                || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            typed.refuse("equipe", place.say("workshops.error.long"));
        }
        return names;
    }
}
