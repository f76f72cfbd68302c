package org.parvis.workshops.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The lines of the menus about the book; what is due waits there. */
@Component
final class BookEntries implements StudioEntries {
    private static final int RANK = 27;
    private static final int RANK_OF_NETWORK = 40;

    private final BookStore store;
    private final Clock clock;

    BookEntries(BookStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.KEEP_WORKSHOPS)) {
            return List.of();
        }
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);
        int due =
                (int)
                        store.toDo(place.portalId()).stream()
                                .map(BookStore.Entry::next)
                                .filter(next -> next != null && next.isBefore(tomorrow))
                                .count();
        return List.of(
                new StudioEntry(
                        RANK,
                        place.say("workshops.book.title"),
                        place.href(BookController.PATH),
                        due));
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        return visitor.may(Action.READ_NETWORK_DESK)
                ? List.of(
                        new StudioEntry(
                                RANK_OF_NETWORK,
                                place.say("workshops.maturity.menu"),
                                place.href("/reseau/maturite"),
                                0))
                : List.of();
    }
}
