package org.parvis.people;

import java.util.ArrayList;
import java.util.List;
import org.parvis.portal.Place;

/** A person in half a line, for the team: what tells two people of one name apart. */
public final class Details {
    private Details() {}

    /** "née en 2009 · du quartier · mere@example.org", as far as it is known; may be empty. */
    public static String of(Person person, Place place) {
        List<String> parts = new ArrayList<>();
        Traits traits = person.traits();
        if (traits.birthYear() != null) {
            parts.add(place.say("people.born", "year", String.valueOf(traits.birthYear())));
        } else if (traits.band() != null) {
            parts.add(place.say(traits.band().key()));
        }
        if (traits.district() != null) {
            parts.add(place.say(traits.district().key(), "district", place.portal().district()));
        }
        if (!person.email().isEmpty()) {
            parts.add(person.email());
        }
        if (!person.telephone().isEmpty()) {
            parts.add(person.telephone());
        }
        person.guardians().stream()
                .findFirst()
                .ifPresent(guardian ->
                        parts.add(place.say("people.guardian-of", "name", guardian.name())));
        return String.join(" · ", parts);
    }
}
