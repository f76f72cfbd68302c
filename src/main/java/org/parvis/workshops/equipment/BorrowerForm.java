package org.parvis.workshops.equipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Component;

/** The fields that say to whom something is lent. */
@Component
final class BorrowerForm {
    private static final int DAYS = 7;
    private static final int NAMES = 500;
    private static final int DAYS_AHEAD = 30;
    private static final int SESSIONS = 30;

    private final People people;
    private final Programmes programmes;
    private final Portals portals;
    private final Clock clock;

    BorrowerForm(People people, Programmes programmes, Portals portals, Clock clock) {
        this.people = people;
        this.programmes = programmes;
        this.portals = portals;
        this.clock = clock;
    }

    /** Back in a week. */
    Map<String, String> usual() {
        return Map.of(
                "retour",
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(DAYS).toString());
    }

    EquipmentPage.Choices choices(Place place) {
        return new EquipmentPage.Choices(
                programmes.coming(place.portalId(), DAYS_AHEAD, SESSIONS).stream()
                        .map(session ->
                                new EquipmentPage.Choice(
                                        session.id().toString(),
                                        session.groupTitle() + ", " + Dates.of(session, place)))
                        .toList(),
                people.search(place.portalId(), "", NAMES).stream()
                        .map(Person::name)
                        .distinct()
                        .toList(),
                portals.all().stream()
                        .filter(portal -> !portal.id().equals(place.portalId()))
                        .map(portal ->
                                new EquipmentPage.Choice(portal.slug().value(), portal.name()))
                        .toList());
    }

    /** Nothing when something needs another look. */
    Lending.@Nullable Borrower read(Typed typed, Place place) {
        String name = typed.value("personne").replaceAll("\\s+", " ");
        Optional<UUID> session = typed.id("seance");
        Optional<PortalId> other =
                portals.all().stream()
                        .filter(portal -> portal.slug().value().equals(typed.value("media")))
                        .map(Portal::id)
                        .filter(id -> !id.equals(place.portalId()))
                        .findFirst();
        int said =
                (name.isEmpty() ? 0 : 1)
                        + (session.isPresent() ? 1 : 0)
                        + (other.isPresent() ? 1 : 0);
        if (said != 1) {
            typed.refuse("personne", place.say("workshops.equipment.error.borrower"));
            return null;
        }
        if (session.isPresent()) {
            UUID id = programmes.session(place.portalId(), session.get()).id();
            return new Lending.Borrower(id, null, null);
        }
        return other.isPresent()
                ? new Lending.Borrower(null, null, other.get())
                : person(typed, name, place);
    }

    private Lending.@Nullable Borrower person(Typed typed, String name, Place place) {
        List<Person> called =
                people.called(place.portalId(), List.of(name)).getOrDefault(name, List.of());
        if (called.size() == 1) {
            return new Lending.Borrower(null, called.getFirst().id(), null);
        }
        typed.refuse(
                "personne",
                place.say(
                        called.isEmpty()
                                ? "workshops.equipment.error.unknown"
                                : "workshops.equipment.error.several",
                        "name",
                        name));
        return null;
    }
}
