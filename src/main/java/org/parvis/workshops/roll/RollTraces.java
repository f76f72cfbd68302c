package org.parvis.workshops.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.people.People;
import org.parvis.people.PersonErased;
import org.parvis.people.PersonId;
import org.parvis.people.PersonTraces;
import org.parvis.people.PersonsMerged;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.PersonSessions;
import org.parvis.workshops.programme.Programmes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the roll knows of somebody, and what becomes of it when they are merged or forgotten. */
@Component
class RollTraces implements PersonTraces, PersonSessions {
    private static final int MINUTES = 60;

    private final EnrolmentStore enrolments;
    private final AttendanceStore attendances;
    private final PostStore posts;
    private final TallyStore tallies;
    private final Programmes programmes;
    private final People people;

    RollTraces(
            EnrolmentStore enrolments,
            AttendanceStore attendances,
            PostStore posts,
            TallyStore tallies,
            Programmes programmes,
            People people) {
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.posts = posts;
        this.tallies = tallies;
        this.programmes = programmes;
        this.people = people;
    }

    @Override
    public List<Trace> traces(Place place, PersonId person) {
        List<Trace> traces = new ArrayList<>();
        AttendanceStore.Total total = attendances.ofPerson(place.portalId(), person.value());
        String hours =
                place.say(
                        "workshops.person.total",
                        "sessions",
                        total.sessions(),
                        "hours",
                        total.minutes() / MINUTES);
        for (UUID id : enrolments.groups(place.portalId(), person.value())) {
            Group group = programmes.group(place.portalId(), id);
            traces.add(
                    new Trace(
                            group.programmeTitle()
                                    + ", "
                                    + group.starts().getYear()
                                    + "–"
                                    + group.ends().getYear(),
                            hours,
                            place.href(GroupController.PATH + id)));
        }
        return traces;
    }

    @Override
    public List<UUID> groups(PortalId portal, UUID person) {
        return enrolments.groups(portal, person);
    }

    @Override
    public boolean knows(PortalId portal, UUID person) {
        return people.find(portal, new PersonId(person)).filter(one -> !one.erased()).isPresent();
    }

    /** Who came under either name came once. */
    @EventListener
    void on(PersonsMerged event) {
        enrolments.merge(event.portal(), event.from(), event.into());
        attendances.merge(event.portal(), event.from(), event.into());
        posts.merge(event.portal(), event.from(), event.into());
        tallies.countThoseOf(event.portal(), event.into());
    }

    /** Leaves the groups; what is counted stays. */
    @EventListener
    void on(PersonErased event) {
        enrolments.drop(event.portal(), event.person());
    }
}
