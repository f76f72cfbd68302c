package org.parvis.workshops.roll;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.people.Details;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;

/**
 * The people of a group.
 *
 * @param action the group's own address
 * @param doubts names that the register knows already
 * @param rejects rows of a table to correct, or empty
 */
public record GroupPage(
        Studio studio,
        Group group,
        String action,
        Typed typed,
        List<Line> people,
        List<Doubt> doubts,
        String rejects,
        List<Next> nexts)
        implements Page {
    /** A group that begins after this one. */
    public record Next(String id, String label) {}

    /** Somebody in the group. */
    public record Line(
            String id,
            String name,
            String href,
            String detail,
            EnrolmentState state,
            String since) {}

    /** A name that somebody has already. */
    public record Doubt(String name, List<Known> known) {
        static Doubt of(Enrolling.Doubt doubt, Place place) {
            return new Doubt(
                    doubt.name(),
                    doubt.known().stream()
                            .map(person ->
                                    new Known(
                                            person.id().toString(),
                                            person.name(),
                                            Details.of(person, place)))
                            .toList());
        }

        /** The choice that it is nobody of these. */
        public String other() {
            return Enrolling.anotherThan(known.size());
        }
    }

    /** Who has it. */
    public record Known(String id, String name, String detail) {}

    public List<Line> in(EnrolmentState state) {
        return people.stream().filter(line -> line.state() == state).toList();
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
