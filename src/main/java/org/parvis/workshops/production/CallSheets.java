package org.parvis.workshops.production;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.Credits;
import org.parvis.people.Guardian;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.stereotype.Component;

/** Gathers what a call sheet says. */
@Component
final class CallSheets {
    private final ProductionStore store;
    private final Productions productions;
    private final Programmes programmes;
    private final Rolls rolls;
    private final People people;
    private final Credits credits;
    private final DaySequences sequences;
    private final DayEquipment equipment;
    private final Chromes chromes;

    CallSheets(
            ProductionStore store,
            Productions productions,
            Programmes programmes,
            Rolls rolls,
            People people,
            Credits credits,
            DaySequences sequences,
            DayEquipment equipment,
            Chromes chromes) {
        this.store = store;
        this.productions = productions;
        this.programmes = programmes;
        this.rolls = rolls;
        this.people = people;
        this.credits = credits;
        this.sequences = sequences;
        this.equipment = equipment;
        this.chromes = chromes;
    }

    CallSheetPage page(UUID id, UUID session, Place place) {
        Production production = productions.require(place.portalId(), id);
        Session day = day(id, session, place);
        Map<PersonId, LocalTime> calls = store.calls(place.portalId(), id, session);
        Map<PersonId, String> posts = rolls.posts(place.portalId(), session);
        List<Person> roll = rolls.roll(place.portalId(), day);
        Map<PersonId, Person> whole =
                people.all(place.portalId(), roll.stream().map(Person::id).toList());
        String href = place.href(BoardController.PATH + "/" + id);
        return new CallSheetPage(
                chromes.bare(place, place.say("workshops.call.title")),
                production,
                day,
                Dates.of(day, place),
                href + "/service/" + session,
                href,
                sequences.of(place.portalId(), id, session),
                equipment.lentTo(place.portalId(), session),
                store.days(place.portalId(), id).getOrDefault(session, ""),
                roll.stream()
                        .map(one ->
                                line(whole.getOrDefault(one.id(), one), calls, posts, day, place))
                        .toList());
    }

    /** The session, when it is one of its days. */
    Session day(UUID id, UUID session, Place place) {
        if (!store.days(place.portalId(), id).containsKey(session)) {
            throw new NotHere();
        }
        return programmes.session(place.portalId(), session);
    }

    private CallSheetPage.Line line(
            Person person,
            Map<PersonId, LocalTime> calls,
            Map<PersonId, String> posts,
            Session day,
            Place place) {
        String post =
                credits.role(posts.getOrDefault(person.id(), ""))
                        .map(role -> role.name(place.language()))
                        .orElse("");
        LocalTime at =
                Optional.ofNullable(calls.get(person.id()))
                        .orElse(day.starts().atZone(programmes.zone()).toLocalTime());
        String reach =
                person.guardians().stream()
                        .filter(one -> !one.telephone().isEmpty())
                        .findFirst()
                        .map(CallSheets::reach)
                        .orElse(person.telephone());
        return new CallSheetPage.Line(
                person.id().toString(),
                person.name(),
                post,
                at.withSecond(0).withNano(0).toString(),
                reach);
    }

    private static String reach(Guardian guardian) {
        return guardian.name() + ", " + guardian.telephone();
    }
}
