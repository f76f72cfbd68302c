package org.parvis.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * A week of the newsroom.
 *
 * @param keeps whether the visitor may change it
 * @param calendar private address for the visitor's telephone
 * @param reminders whether letters remind the visitor
 */
public record PlanningPage(
        Studio studio,
        String week,
        String previous,
        String next,
        String today,
        List<Day> days,
        List<Due> upcoming,
        boolean keeps,
        String calendar,
        boolean reminders,
        Typed typed)
        implements Page {
    /** A day of the week, with what happens, the workshops held and what is due. */
    public record Day(
            String label, boolean now, List<Event> events, List<Session> sessions, List<Due> dues) {
        public boolean empty() {
            return events.isEmpty() && sessions.isEmpty() && dues.isEmpty();
        }

        /** Sessions that begin before this and after what stands before it. */
        public List<Session> before(Event event) {
            return sessions.stream().filter(one -> event.equals(next(one))).toList();
        }

        /** Sessions that begin after everything else. */
        public List<Session> last() {
            return sessions.stream().filter(one -> next(one) == null).toList();
        }

        private @Nullable Event next(Session one) {
            return events.stream()
                    .filter(event -> event.starts().isAfter(one.starts()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What another module holds that day; {@code href} is empty for who may not open it. */
    public record Session(
            Instant starts,
            String title,
            String label,
            String hours,
            String place,
            boolean cancelled,
            String href) {}

    /** Something that happens. */
    public record Event(
            Instant starts,
            String title,
            String hours,
            String place,
            Coverage coverage,
            boolean cancelled,
            String href,
            List<Due> assignments) {}

    public List<Coverage> coverages() {
        return List.of(Coverage.values());
    }

    public boolean covers(Coverage coverage) {
        return typed.has("couverture")
                ? typed.is("couverture", coverage.name())
                : coverage == Coverage.INTENDED;
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.chrome().href(inside);
    }
}
