package org.parvis.people;

import org.jspecify.annotations.Nullable;

/** What is known of one person who had been written down twice. */
final class Merging {
    private Merging() {}

    /** The one who stays, with what only the other knew. */
    static Person of(Person kept, Person lost) {
        return new Person(
                kept.id(),
                kept.name(),
                first(kept.email(), lost.email()),
                first(kept.telephone(), lost.telephone()),
                traits(kept.traits(), lost.traits()),
                (kept.note() + "\n" + lost.note()).strip(),
                kept.account(),
                kept.guardians().isEmpty() ? lost.guardians() : kept.guardians());
    }

    private static Traits traits(Traits kept, Traits lost) {
        boolean own = kept.district() != null;
        return new Traits(
                first(kept.birthYear(), lost.birthYear()),
                first(kept.band(), lost.band()),
                first(kept.gender(), lost.gender()),
                own ? kept.district() : lost.district(),
                own ? kept.source() : lost.source(),
                own ? kept.on() : lost.on());
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
