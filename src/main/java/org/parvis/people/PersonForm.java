package org.parvis.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/** The fields about a person, between what is typed and what is known. */
public final class PersonForm {
    private static final int LONGEST_NOTE = 1000;
    private static final int OLDEST = 120;
    private static final List<String> PARENTS = List.of("parent1", "parent2");

    private PersonForm() {}

    /** The person as known, in fields. */
    static Typed of(Person person) {
        Traits traits = person.traits();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nom", person.name());
        fields.put("courriel", person.email());
        fields.put("telephone", person.telephone());
        fields.put("annee", traits.birthYear() == null ? "" : traits.birthYear().toString());
        fields.put("tranche", name(traits.band()));
        fields.put("genre", name(traits.gender()));
        fields.put("quartier", name(traits.district()));
        fields.put("source", name(traits.source()));
        fields.put("note", person.note());
        for (int at = 0; at < person.guardians().size() && at < PARENTS.size(); at++) {
            Guardian guardian = person.guardians().get(at);
            fields.put(PARENTS.get(at), guardian.name());
            fields.put(PARENTS.get(at) + "-courriel", guardian.email());
            fields.put(PARENTS.get(at) + "-telephone", guardian.telephone());
        }
        return Typed.filled(fields);
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }

    /** The person as typed; sentences stand beside what needs another look. */
    public static Person read(Typed typed, Person before, Place place, Clock clock) {
        String tooLong = place.say("people.error.long");
        String name =
                typed.text("nom", People.LONGEST_NAME, place.say("people.error.name"), tooLong)
                        .replaceAll("\\s+", " ");
        return new Person(
                before.id(),
                name,
                email(typed, "courriel", place),
                typed.text("telephone", 40, null, tooLong),
                traits(typed, before.traits(), place, clock),
                typed.text("note", LONGEST_NOTE, null, tooLong),
                before.account(),
                guardians(typed, place));
    }

    private static String email(Typed typed, String field, Place place) {
        String email = typed.value(field);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            typed.refuse(field, place.say("people.error.email"));
        }
        return typed.text(field, 120, null, place.say("people.error.long"));
    }

    private static Traits traits(Typed typed, Traits before, Place place, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Integer year =
                typed.number(
                        "annee",
                        today.getYear() - OLDEST,
                        today.getYear(),
                        place.say("people.error.year"));
        District district = typed.one("quartier", District.class);
        District.Source source = typed.one("source", District.Source.class);
        if (district != null && source == null) {
            source = District.Source.DECLARED;
        }
        boolean same = district == before.district() && source == before.source();
        return new Traits(
                year,
                typed.one("tranche", AgeBand.class),
                typed.one("genre", Gender.class),
                district,
                district == null ? null : source,
                district == null ? null : same ? before.on() : today);
    }

    private static List<Guardian> guardians(Typed typed, Place place) {
        List<Guardian> guardians = new ArrayList<>();
        for (String parent : PARENTS) {
            String tooLong = place.say("people.error.long");
            String name = typed.text(parent, People.LONGEST_NAME, null, tooLong);
            String email = email(typed, parent + "-courriel", place);
            String telephone = typed.text(parent + "-telephone", 40, null, tooLong);
            if (!name.isEmpty()) {
                guardians.add(new Guardian(name, email, telephone));
            } else if (!email.isEmpty() || !telephone.isEmpty()) {
                typed.refuse(parent, place.say("people.error.guardian"));
            }
        }
        return guardians;
    }
}
