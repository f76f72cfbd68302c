package org.parvis.conference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.planning.CrewMember;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** Reads what a conference decides. */
final class DecisionForm {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_NAME = 80;

    private final Place place;
    private final List<Account> members;
    private final LocalDate today;
    private final String tooLong;

    /**
     * @param members who may be of the crew
     */
    DecisionForm(Place place, List<Account> members, LocalDate today) {
        this.place = place;
        this.members = members;
        this.today = today;
        this.tooLong = place.say("conference.error.long");
    }

    /** The decision, or nothing when {@code typed} says what needs another look. */
    @Nullable Decision read(Typed typed) {
        Decision decision =
                switch (typed.value("decision")) {
                    case "prise" -> take(typed);
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

    private Decision take(Typed typed) {
        String title =
                typed.text("titre", LONGEST_TITLE, place.say("conference.error.title"), tooLong);
        String angle = typed.text("angle", LONGEST_LINE, null, tooLong);
        String step = typed.text("suite", LONGEST_LINE, null, tooLong);
        String kind = typed.value("genre");
        if (!Kinds.OFFERED.contains(kind)) {
            typed.refuse("genre", place.say("conference.error.kind"));
        }
        return new Decision.Take(title, angle, kind, crew(typed), day(typed), step);
    }

    private List<CrewMember> crew(Typed typed) {
        List<String> ticked = typed.all("equipe");
        List<CrewMember> crew = new ArrayList<>();
        members.stream()
                .filter(one -> ticked.contains(one.id().toString()))
                .forEach(one -> crew.add(CrewMember.of(one)));
        for (String name : typed.value("autres").split("[,\n]")) {
            if (name.strip().length() > LONGEST_NAME) {
                typed.refuse("autres", tooLong);
            } else if (!name.isBlank()) {
                crew.add(new CrewMember(null, name.strip()));
            }
        }
        return crew;
    }

    private @Nullable LocalDate day(Typed typed) {
        if (typed.value("echeance").isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.value("echeance"));
            if (!day.isBefore(today) && day.isBefore(today.plusYears(3))) {
                return day;
            }
        } catch (DateTimeParseException notOne) {
            // said below
        }
        typed.refuse("echeance", place.say("conference.error.date"));
        return null;
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
