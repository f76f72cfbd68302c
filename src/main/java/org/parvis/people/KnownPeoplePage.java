package org.parvis.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The register of a portal, by name.
 *
 * @param words what is looked for, or empty
 * @param count how many people the portal knows
 * @param next address of the following people, or nothing
 * @param doubles how many groups of people of one name wait to be looked at
 */
public record KnownPeoplePage(
        Studio studio,
        String words,
        int count,
        List<Line> people,
        @Nullable String next,
        int doubles,
        Typed typed)
        implements Page {
    /** One person, with what helps to tell two of one name apart. */
    public record Line(String name, String href, String detail) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
