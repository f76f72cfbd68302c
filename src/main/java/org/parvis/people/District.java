package org.parvis.people;

import java.util.Locale;

/** Whether somebody lives in the neighbourhood of the portal. */
public enum District {
    INSIDE,
    OUTSIDE;

    /** How it is known: said by the person, indicated by the address, proved by a paper. */
    public enum Source {
        DECLARED,
        ADDRESS,
        ATTESTED;

        /** The key of its words. */
        public String key() {
            return "people.source." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The key of its words. */
    public String key() {
        return "people.district." + name().toLowerCase(Locale.ROOT);
    }
}
