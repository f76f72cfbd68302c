package org.parvis.credits;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the crew of a story.
 *
 * @param name as the person wishes to be named
 * @param roles codes of {@link CrewRole}, at least one, in the order of the form
 * @param age in years, shown when given
 * @param note a few words shown under the name, such as "et les voisins du 4"
 * @param firstTime whether the person holds one of these roles for the first time
 * @param account the account of the person, when known
 */
public record Credit(
        String name,
        List<String> roles,
        @Nullable Integer age,
        String note,
        boolean firstTime,
        @Nullable UUID account) {

    public Credit {
        roles = List.copyOf(roles);
    }

    /** Somebody with one role and nothing else said. */
    public static Credit of(String name, String role) {
        return new Credit(name, List.of(role), null, "", false, null);
    }
}
