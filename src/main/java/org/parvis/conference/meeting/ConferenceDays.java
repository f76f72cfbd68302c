package org.parvis.conference.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Says days. */
@Component
final class ConferenceDays {
    private final HostSettings settings;

    ConferenceDays(HostSettings settings) {
        this.settings = settings;
    }

    /** "mardi 24 novembre 2026", or nothing. */
    String say(@Nullable LocalDate day, Place place) {
        return day == null
                ? ""
                : place.formats().date(day.atTime(12, 0).atZone(settings.zone()).toInstant());
    }
}
