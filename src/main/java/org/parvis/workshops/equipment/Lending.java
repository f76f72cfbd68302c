package org.parvis.workshops.equipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.people.PersonsMerged;
import org.parvis.portal.Place;
import org.parvis.portal.Portals;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lends, takes back, and says who has what. */
@Component
class Lending {
    private final ItemStore items;
    private final LoanStore loans;
    private final Programmes programmes;
    private final People people;
    private final Portals portals;
    private final TransactionOperations tx;
    private final Clock clock;

    Lending(
            ItemStore items,
            LoanStore loans,
            Programmes programmes,
            People people,
            Portals portals,
            TransactionOperations tx,
            Clock clock) {
        this.items = items;
        this.loans = loans;
        this.programmes = programmes;
        this.people = people;
        this.portals = portals;
        this.tx = tx;
        this.clock = clock;
    }

    /** To whom: a session, a person or another media, one of the three. */
    record Borrower(@Nullable UUID session, @Nullable PersonId person, @Nullable PortalId other) {}

    /**
     * Lends these things together.
     *
     * @return those that somebody else has, or that are broken or lost
     */
    List<Item> lend(
            PortalId portal, List<Item> things, Borrower borrower, LocalDate due, String by) {
        List<Item> refused = new ArrayList<>();
        tx.executeWithoutResult(status -> {
            for (Item item : things) {
                Loan loan =
                        new Loan(
                                Uuid7.next(clock),
                                portal,
                                item.id(),
                                borrower.session(),
                                borrower.person(),
                                borrower.other(),
                                clock.instant(),
                                by,
                                due,
                                item.state(),
                                null,
                                "",
                                "",
                                "");
                if (!item.state().usable() || !loans.add(portal, loan)) {
                    refused.add(item);
                }
            }
        });
        return refused;
    }

    /** It is back, in this state. */
    boolean takeBack(PortalId portal, Item item, Condition state, String note, String by) {
        return Boolean.TRUE.equals(
                tx.execute(status -> {
                    if (!loans.back(portal, item.id(), state, note, by)) {
                        return false;
                    }
                    items.update(
                            portal,
                            new Item(
                                    item.id(),
                                    item.tag(),
                                    item.name(),
                                    item.kit(),
                                    state,
                                    note.isEmpty() ? item.note() : note));
                    return true;
                }));
    }

    /** "Yanis K.", "Atelier, Le groupe du mercredi", "Quai 9". */
    String borrower(Loan loan, Place place) {
        PersonId person = loan.person();
        UUID session = loan.session();
        PortalId other = loan.other();
        if (person != null) {
            return people.find(loan.home(), person).map(Person::name).orElse("…");
        }
        if (session != null) {
            Session known = programmes.session(loan.home(), session);
            return known.groupTitle() + ", " + Dates.of(known, place);
        }
        return other == null ? "…" : portals.require(other).name();
    }

    /** Things that another media lent, with whose they are. */
    List<String> borrowed(Place place) {
        return loans.borrowed(place.portalId()).stream()
                .map(loan ->
                        place.say(
                                "workshops.equipment.borrowed.one",
                                "what",
                                items.find(loan.home(), loan.item()).map(Item::name).orElse("…"),
                                "media",
                                portals.require(loan.home()).name(),
                                "date",
                                Dates.day(loan.due(), place, clock.getZone())))
                .toList();
    }

    @EventListener
    void on(PersonsMerged event) {
        loans.merge(event.portal(), event.from(), event.into());
    }
}
