package org.parvis.credits.pieces;

import java.time.Instant;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Decision;
import org.parvis.credits.Means;
import org.parvis.portal.Place;

/**
 * A state in a symbol, words and a border.
 *
 * @param css its class
 */
public record Chip(String css, String icon, String label) {
    /** The chip of a person's agreement. */
    public static Chip of(Appearance person, Place place, Instant now) {
        ConsentState state = person.state();
        return new Chip(state.chip(), state.icon(), label(person, place, now));
    }

    /** The same, but for who agreed only until then: they are to be asked again. */
    static Chip of(Appearance person, Place place, Instant now, Instant soon) {
        Instant end = person.expires();
        if (person.state() != ConsentState.GIVEN || end == null || end.isAfter(soon)) {
            return of(person, place, now);
        }
        return new Chip(
                "wait",
                "hourglass",
                place.say("credits.chip.ends", "date", place.formats().shortDate(end)));
    }

    private static String label(Appearance person, Place place, Instant now) {
        return switch (person.state()) {
            case TO_COLLECT, PARTIAL ->
                    place.say(
                            "credits.chip.missing", "voice", person.missing(now).getFirst().word());
            case WITHDRAWN -> place.say("credits.chip.withdrawn", "date", withdrawn(person, place));
            case GIVEN ->
                    place.say(onPaper(person) ? "credits.chip.given-paper" : "credits.chip.given");
            case REFUSED, EXPIRED, NOT_RECOGNISABLE ->
                    place.say("credits.chip." + person.state().word());
        };
    }

    private static boolean onPaper(Appearance person) {
        return person.answers().stream().anyMatch(answer -> answer.means() == Means.PAPER);
    }

    private static String withdrawn(Appearance person, Place place) {
        return person.answers().stream()
                .filter(answer -> answer.decision() == Decision.WITHDRAWN)
                .map(answer -> place.formats().shortDate(answer.signedAt()))
                .findFirst()
                .orElse("");
    }
}
