package org.parvis.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who and where, as {@code demonstration/cast.yaml} says. */
record Cast(List<Stage> portals, List<Person> people) {

    /**
     * A portal.
     *
     * @param languages tags, the first one by default
     * @param host who hosts the server
     */
    record Stage(
            String slug,
            String name,
            String baseline,
            String presentation,
            String district,
            String town,
            String ink,
            String paving,
            List<String> languages,
            String address,
            String publisher,
            String director,
            String contact,
            String registration,
            String host,
            String charter) {}

    /**
     * Somebody with an account.
     *
     * @param language of screens, French when nothing is said
     * @param roles by portal slug, or {@code network}
     * @param signIn the role whose line on the console signs in as this person, if any
     * @param portal the portal of that line; nothing for a role of the network
     */
    record Person(
            String key,
            String name,
            String email,
            @Nullable String language,
            Map<String, String> roles,
            @Nullable String signIn,
            @Nullable String portal) {}
}
