package org.parvis.conference.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Decision;
import org.parvis.identity.Account;
import org.parvis.newsroom.StoryKinds;
import org.parvis.planning.AssignmentForm;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** Reads what a conference decides. */
final class DecisionForm {
    private static final int LONGEST_WORDS = 1000;

    private final StoryKinds kinds;
    private final Place place;
    private final List<Account> members;
    private final LocalDate today;
    private final String tooLong;

    /**
     * @param members who may be of the crew
     */
    DecisionForm(StoryKinds kinds, Place place, List<Account> members, LocalDate today) {
        this.kinds = kinds;
        this.place = place;
        this.members = members;
        this.today = today;
        this.tooLong = place.say("conference.error.long");
    }

    /** The decision, or nothing when {@code typed} says what needs another look. */
    @Nullable Decision read(Typed typed) {
        Decision decision =
                switch (typed.value("decision")) {
                    case "prise" ->
                            new Decision.Take(
                                    new AssignmentForm(kinds, place, members, today)
                                            .read(typed, null));
                    case "reunion" -> merge(typed);
                    case "garde" ->
                            new Decision.Keep(
                                    typed.text("garde-mot", LONGEST_WORDS, null, tooLong));
                    case "refus" ->
                            new Decision.Decline(
                                    typed.text(
                                            "refus-mot",
                                            LONGEST_WORDS,
                                            place.say("conference.error.reason"),
                                            tooLong));
                    default -> new Decision.Reopen();
                };
        return typed.isRight() ? decision : null;
    }

    private @Nullable Decision merge(Typed typed) {
        UUID into = typed.id("avec").orElse(null);
        if (into == null) {
            typed.refuse("avec", place.say("conference.error.merge"));
            return null;
        }
        return new Decision.Merge(into, typed.text("reunion-mot", LONGEST_WORDS, null, tooLong));
    }
}
