package org.parvis.people;

import java.util.Locale;

/** As the person says it, for figures that funders ask for. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER;

    /** The key of its words. */
    public String key() {
        return "people.gender." + name().toLowerCase(Locale.ROOT);
    }
}
