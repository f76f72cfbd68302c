package org.parvis.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.newsroom.StoryKinds;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** Reads what is asked of somebody: the fields of {@code planning/assignmentFields.jte}. */
public final class AssignmentForm {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 80;
    private static final int FAR = 3;

    private final StoryKinds kinds;
    private final Place place;
    private final List<Account> members;
    private final LocalDate earliest;
    private final String tooLong;

    /**
     * @param members who may be of the crew
     * @param earliest no day before this one is taken
     */
    public AssignmentForm(
            StoryKinds kinds, Place place, List<Account> members, LocalDate earliest) {
        this.kinds = kinds;
        this.place = place;
        this.members = members;
        this.earliest = earliest;
        this.tooLong = place.say("planning.error.long");
    }

    /** What was typed; {@code typed} says what needs another look. */
    public NewAssignment read(Typed typed, @Nullable UUID happening) {
        String title =
                typed.text("titre", LONGEST_TITLE, place.say("planning.error.title"), tooLong);
        String angle = typed.text("angle", LONGEST_LINE, null, tooLong);
        String step = typed.text("suite", LONGEST_LINE, null, tooLong);
        String kind = typed.value("genre");
        if (kinds.composed().stream().noneMatch(one -> one.code().equals(kind))) {
            typed.refuse("genre", place.say("planning.error.kind"));
        }
        return new NewAssignment(
                happening, title, angle, kind, day(typed), step, null, crew(typed));
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
            if (!day.isBefore(earliest) && day.isBefore(earliest.plusYears(FAR))) {
                return day;
            }
        } catch (DateTimeParseException notOne) {
            // said below
        }
        typed.refuse("echeance", place.say("planning.error.date"));
        return null;
    }

    /** What is known already, to begin with. */
    static Typed filled(Assignment one) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("titre", one.title());
        known.put("angle", one.angle());
        known.put("genre", one.kind());
        LocalDate due = one.due();
        known.put("echeance", due == null ? "" : due.toString());
        known.put("suite", one.nextStep());
        known.put(
                "autres",
                String.join(
                        ", ",
                        one.crew().stream()
                                .filter(member -> member.account() == null)
                                .map(CrewMember::name)
                                .toList()));
        return Typed.filled(known);
    }
}
