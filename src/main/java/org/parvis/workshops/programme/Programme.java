package org.parvis.workshops.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to those who pay for it: so many people, so many hours, from here to there.
 *
 * @param title exact, as on every sheet and report
 * @param purpose in a few sentences; may be empty
 * @param funders who pays, as printed on sheets; may be empty
 * @param zone of the school holidays: A, B or C
 * @param plannedHours hours of sessions
 */
public record Programme(
        UUID id,
        String title,
        String purpose,
        String funders,
        LocalDate starts,
        LocalDate ends,
        String zone,
        @Nullable Integer plannedPeople,
        @Nullable Integer plannedHours) {}
