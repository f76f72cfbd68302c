package org.parvis.workshops.programme;

import org.parvis.portal.Place;

/**
 * A session in a list.
 *
 * @param state words about it, or empty
 */
public record SessionLine(
        String title, String when, String where, String href, boolean cancelled, boolean rolled) {
    public static SessionLine of(Session session, Place place) {
        return new SessionLine(
                title(session, place),
                Dates.of(session, place),
                session.siteName(),
                place.href("/redaction/ateliers/seances/" + session.id()),
                session.cancelled(),
                session.rolledAt() != null);
    }

    /** Its own title, or what it is and whose. */
    public static String title(Session session, Place place) {
        return session.title().isEmpty()
                ? place.say(
                        "workshops.session.title",
                        "activity",
                        place.say(session.activity().key()),
                        "group",
                        session.groupTitle())
                : session.title();
    }
}
