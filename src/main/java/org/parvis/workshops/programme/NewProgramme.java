package org.parvis.workshops.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as asked for, with how its groups meet. */
record NewProgramme(
        Programme programme,
        String site,
        List<String> staff,
        @Nullable Integer capacity,
        List<NewRule> rules) {
    NewProgramme {
        staff = List.copyOf(staff);
        rules = List.copyOf(rules);
    }
}
