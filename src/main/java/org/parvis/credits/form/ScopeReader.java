package org.parvis.credits.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Medium;
import org.parvis.credits.Scope;
import org.parvis.credits.Signature;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Reads how somebody limits an agreement, and says it in words. */
@Component
public final class ScopeReader {
    private final ConsentRules rules;
    private final Clock clock;

    ScopeReader(ConsentRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The years for which one may agree, the longest first. */
    public List<Integer> years() {
        return IntStream.of(rules.years(), 2, 1)
                .filter(years -> years <= rules.years())
                .distinct()
                .boxed()
                .toList();
    }

    /** The limits chosen in this form. */
    public Scope read(Form form) {
        return new Scope(notFor(form, "pas"), until(form), form.is("vaut", "atelier"));
    }

    /** The choices of an answer in the fields of its form: who is asked again finds them there. */
    public static Form write(Signature answer) {
        return Form.filled(
                Map.of(
                        "vaut",
                        answer.workshop() ? "atelier" : "recit",
                        "montrer",
                        answer.nameShown() ? "oui" : "non"),
                Map.of("pas", answer.notFor().stream().map(Medium::word).toList()));
    }

    /** The media ticked in the fields of this name. */
    public static Set<Medium> notFor(Form form, String field) {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        List<String> ticked = form.values(field);
        for (Medium medium : Medium.values()) {
            if (ticked.contains(medium.word())) {
                media.add(medium);
            }
        }
        return media;
    }

    /** Whether somebody agrees to the screenings of the neighbourhood alone: not to be public. */
    public static boolean isScreeningsOnly(Form form) {
        return form.is("limite", "projections");
    }

    private @Nullable Instant until(Form form) {
        return years().stream()
                .filter(years -> years < rules.years() && form.is("duree", years.toString()))
                .findFirst()
                .map(years ->
                        ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
                                .plusYears(years)
                                .toInstant())
                .orElse(null);
    }

    /** "Pour tout l'atelier. Pas pour : les autres quartiers du réseau", or empty. */
    public static String say(Place place, Signature answer) {
        String workshop = answer.workshop() ? place.say("credits.limit.says-workshop") : "";
        return (workshop + " " + say(place, answer.notFor())).strip();
    }

    /** "Pas pour : les autres quartiers du réseau", or empty. */
    public static String say(Place place, Set<Medium> notFor) {
        if (notFor.isEmpty()) {
            return "";
        }
        List<String> words =
                EnumSet.copyOf(notFor).stream()
                        .map(medium -> place.say("credits.limit." + medium.word()))
                        .toList();
        return place.say(
                "credits.limit.says", "media", String.join(place.say("credits.comma"), words));
    }
}
