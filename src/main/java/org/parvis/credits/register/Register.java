package org.parvis.credits.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.credits.Appearance;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Consents;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** The consents of a portal, newest change first, with the stories they are about. */
@Component
final class Register {
    private final RegisterStore rows;
    private final Consents consents;
    private final Subjects subjects;

    Register(RegisterStore rows, Consents consents, Subjects subjects) {
        this.rows = rows;
        this.consents = consents;
        this.subjects = subjects;
    }

    /** One person in one story. */
    record Entry(Appearance person, SubjectName story) {}

    /** Some entries, and where the list goes on. */
    record Part(List<Entry> entries, Optional<Cursor> next) {}

    Map<ConsentState, Integer> counts(PortalId portal) {
        return rows.counts(portal);
    }

    Part part(
            PortalId portal,
            RegisterFilter filter,
            String called,
            Optional<Cursor> after,
            int most) {
        List<Cursor> found = rows.list(portal, filter.states(), called, after, most + 1);
        List<Cursor> shown = found.subList(0, Math.min(most, found.size()));
        List<Appearance> people =
                consents.all(
                        portal, shown.stream().map(row -> new AppearanceId(row.id())).toList());
        Map<SubjectRef, SubjectName> names =
                subjects.names(portal, people.stream().map(Appearance::subject).toList());
        List<Entry> entries = new ArrayList<>();
        for (Appearance person : people) {
            SubjectName name = names.get(person.subject());
            if (name != null) {
                entries.add(new Entry(person, name));
            }
        }
        boolean more = found.size() > most;
        return new Part(entries, more ? Optional.of(shown.getLast()) : Optional.empty());
    }
}
