package org.parvis.workshops.holidays;

import java.time.LocalDate;

/**
 * School holidays of a zone.
 *
 * @param zone A, B or C
 * @param ends the day on which lessons begin again
 */
public record Holiday(String zone, LocalDate starts, LocalDate ends, String label) {
    /** Whether both are of one zone and share a day. */
    public boolean meets(Holiday other) {
        return zone.equals(other.zone) && starts.isBefore(other.ends) && ends.isAfter(other.starts);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && day.isBefore(ends);
    }
}
