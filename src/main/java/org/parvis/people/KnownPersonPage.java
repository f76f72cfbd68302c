package org.parvis.people;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * One person: what is known, to be corrected; where they are; and the way to be forgotten.
 *
 * @param action where the form is sent
 * @param saved whether it was just kept
 * @param district name of the neighbourhood
 */
public record KnownPersonPage(
        Studio studio,
        String action,
        String name,
        Typed typed,
        List<PersonTraces.Trace> traces,
        boolean saved,
        String district)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public List<AgeBand> bands() {
        return List.of(AgeBand.values());
    }

    public List<Gender> genders() {
        return List.of(Gender.values());
    }

    public List<District> districts() {
        return List.of(District.values());
    }

    public List<District.Source> sources() {
        return List.of(District.Source.values());
    }
}
