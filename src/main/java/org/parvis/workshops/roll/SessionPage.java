package org.parvis.workshops.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.CrewRole;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.workshops.programme.Session;

/**
 * A session: the roll and the posts of the day, what will be done, what is kept of it.
 *
 * @param action the session's own address
 * @param counts "5 là, 1 retard, 1 absent", or empty
 * @param doubts answers of two telephones that differ
 * @param changes what was corrected, in words
 * @param arrival who came without being enrolled and cannot be written down yet, or nothing
 * @param roles posts, those most held first
 */
public record SessionPage(
        Studio studio,
        Session session,
        String title,
        String when,
        String action,
        String counts,
        List<Line> people,
        List<Doubt> doubts,
        List<String> changes,
        @Nullable Arrival arrival,
        List<CrewRole> roles,
        boolean saved)
        implements Page {
    /**
     * One person on the roll.
     *
     * @param detail age, for the team
     * @param presence recorded, or empty
     * @param minutes as recorded when they are not the whole session; else empty
     * @param post code of the post of the day, or empty
     * @param held posts held before, in words
     * @param first whether the post of the day is a first time
     * @param consent to being seen in a film of the group, or nothing
     */
    public record Line(
            String id,
            String name,
            String detail,
            String presence,
            String minutes,
            int revision,
            String post,
            String held,
            boolean first,
            RollConsents.@Nullable Consent consent) {
        public boolean is(Presence one) {
            return presence.equals(one.name());
        }
    }

    /**
     * Somebody more.
     *
     * @param name as typed
     * @param doubt who already has this name; nothing when the name is too long
     */
    public record Arrival(String name, GroupPage.@Nullable Doubt doubt) {}

    /** What was there when the page was made: a field that still says so was not touched. */
    public String mark(String text) {
        return SessionWords.mark(text);
    }

    /** Two answers about one person. */
    public record Doubt(String id, String name, String words, Presence one, Presence other) {}

    /** The answers of every day. */
    public List<Presence> usual() {
        return List.of(Presence.PRESENT, Presence.LATE, Presence.ABSENT);
    }

    /** Whether a film of the group shows anybody. */
    public boolean filmed() {
        return people.stream().anyMatch(line -> line.consent() != null);
    }

    /** The rarer ones. */
    public List<Presence> rarer() {
        return List.of(Presence.LEFT_EARLY, Presence.EXCUSED);
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
