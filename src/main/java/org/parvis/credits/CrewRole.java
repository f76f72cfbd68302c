package org.parvis.credits;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;

/**
 * A role in a crew, from the data file {@code credits/roles.tsv}.
 *
 * @param code in English, such as {@code camera}
 * @param names by language; French is always there
 * @param podcastGroup group of the Podcasting 2.0 taxonomy, such as {@code Cast}, or nothing
 * @param podcastRole role in it, such as {@code Reporter}, or nothing
 */
public record CrewRole(
        String code,
        Map<Language, String> names,
        @Nullable String podcastGroup,
        @Nullable String podcastRole) {

    public CrewRole {
        names = Map.copyOf(names);
    }

    /** The name in this language, in French when there is none. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null ? name : names.getOrDefault(Language.FRENCH, code);
    }
}
