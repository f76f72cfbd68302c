package org.parvis.workshops.programme;

import java.time.Instant;
import java.util.List;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.planning.BesideTheWeek;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Sessions of workshops, beside the week of the newsroom: who is out filming, and where. */
@Component
final class WeekSessions implements BesideTheWeek {
    private static final int MOST = 200;

    private final SessionStore sessions;

    WeekSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Line> between(Place place, Visitor visitor, Instant from, Instant to) {
        boolean keeps = visitor.may(Action.KEEP_WORKSHOPS);
        return sessions.between(place.portalId(), from, to, MOST).stream()
                .map(one ->
                        new Line(
                                SessionLine.title(one, place),
                                place.say("workshops.week"),
                                one.starts(),
                                one.ends(),
                                one.siteName(),
                                one.cancelled(),
                                keeps ? place.href("/redaction/ateliers/seances/" + one.id()) : ""))
                .toList();
    }
}
