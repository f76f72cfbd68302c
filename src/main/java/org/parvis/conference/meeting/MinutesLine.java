package org.parvis.conference.meeting;

import java.util.ArrayList;
import java.util.List;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaState;
import org.parvis.conference.Tally;
import org.parvis.portal.Place;

/**
 * One idea in the minutes.
 *
 * @param due in words, or empty
 * @param other the idea it was joined with, or empty
 */
public record MinutesLine(
        Idea idea, String headline, String author, Tally tally, String due, String other) {
    /** Those about which something was decided. */
    static List<MinutesLine> decided(List<MinutesLine> lines) {
        return lines.stream().filter(line -> !line.idea.waits()).toList();
    }

    /** Those left for another time. */
    static List<MinutesLine> left(List<MinutesLine> lines) {
        return lines.stream().filter(line -> line.idea.waits()).toList();
    }

    /** The idea and what was decided, for a letter. */
    String text(Place place) {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        if (!votes(place).isEmpty()) {
            lines.add(votes(place));
        }
        lines.addAll(decided(place));
        return String.join("\n", lines);
    }

    String title() {
        return "— " + headline + " (" + author + ")";
    }

    /** "4 oui, 1 hésite, 0 non"; nothing when nobody voted. */
    public String votes(Place place) {
        return tally.all() == 0
                ? ""
                : place.say(
                        "conference.minutes.votes",
                        "yes",
                        tally.yes(),
                        "unsure",
                        tally.unsure(),
                        "no",
                        tally.no());
    }

    /** What was decided, a sentence each. */
    public List<String> decided(Place place) {
        List<String> said = new ArrayList<>();
        said.add(place.say("conference.minutes." + idea.state().word(), "other", other));
        if (idea.state() == IdeaState.TAKEN) {
            said.add(
                    place.say(
                            "conference.minutes.form",
                            "kind",
                            place.say("newsroom.kind." + idea.kind())));
            add(said, place, "angle", idea.angle());
            add(said, place, "crew", String.join(", ", idea.crew()));
            add(said, place, "due", due);
            add(said, place, "step", idea.nextStep());
        }
        add(said, place, "reason", idea.reason());
        return said;
    }

    private static void add(List<String> said, Place place, String what, String value) {
        if (!value.isEmpty()) {
            said.add(place.say("conference.minutes." + what, "value", value));
        }
    }
}
