package org.parvis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures count somebody by; everything is optional, and what is not known is counted as not
 * known.
 *
 * @param band the age band that was ticked when the year is not known
 * @param district with its source, and the day on which it was written down
 */
public record Traits(
        @Nullable Integer birthYear,
        @Nullable AgeBand band,
        @Nullable Gender gender,
        @Nullable District district,
        District.@Nullable Source source,
        @Nullable LocalDate on) {
    public static final Traits UNKNOWN = new Traits(null, null, null, null, null, null);

    /** The age reached during this year. */
    public @Nullable Integer age(int year) {
        return birthYear == null ? null : year - birthYear;
    }

    /** The band during this year: from the year of birth, else the one that was ticked. */
    public @Nullable AgeBand band(int year) {
        return birthYear == null ? band : AgeBand.of(Math.max(0, year - birthYear));
    }

    /** Whether guardians have a say; no when nothing is known. */
    public boolean minor(int year) {
        AgeBand known = band(year);
        return known != null && known.minor();
    }
}
