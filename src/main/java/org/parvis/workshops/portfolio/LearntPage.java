package org.parvis.workshops.portfolio;

import java.util.List;
import java.util.Set;
import org.parvis.credits.CrewRole;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * What each person who came has done: held a post, helped, shown somebody.
 *
 * @param action the session's own address
 */
public record LearntPage(
        Studio studio,
        String title,
        String when,
        String action,
        List<Line> people,
        List<CrewRole> roles)
        implements Page {
    /**
     * One person.
     *
     * @param post code of the post of the day, or empty
     * @param words of the facilitator to this person about this session, or empty
     * @param href their portfolio, for the team
     */
    public record Line(
            String id,
            String name,
            String post,
            Set<Gesture> gestures,
            String words,
            String href) {}

    public List<Gesture> gestures() {
        return List.of(Gesture.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
