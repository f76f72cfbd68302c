package org.parvis.workshops.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those who meet together during a season of a programme.
 *
 * @param site where, unless a session says otherwise
 * @param staff names of facilitators and professionals
 * @param capacity how many places; nothing for as many as come
 * @param open whether anybody may put their name down on the public page
 * @param programme with its title and zone, for those who show the group
 * @param starts of the season
 * @param ends of the season
 */
public record Group(
        UUID id,
        UUID season,
        String title,
        UUID site,
        String siteName,
        List<String> staff,
        @Nullable Integer capacity,
        boolean open,
        UUID programme,
        String programmeTitle,
        String zone,
        LocalDate starts,
        LocalDate ends) {
    public Group {
        staff = List.copyOf(staff);
    }
}
