package org.parvis.workshops.book;

import java.time.LocalDate;
import java.util.Map;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** An entry of the book, for the routes about it. */
@Component
final class BookRoutes implements RouteSamples {
    private final BookStore store;

    BookRoutes(BookStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (!pattern.startsWith("/{portal}/redaction/ateliers/cahier/{id}")) {
            return Map.of();
        }
        LocalDate day = LocalDate.of(2026, 11, 2);
        return Map.of(
                "id",
                store.add(
                                portal.id(),
                                BookStore.Kind.CONTACT,
                                day,
                                "La médiathèque",
                                "Ils prêtent la salle.",
                                day.plusDays(7),
                                "Claire")
                        .toString());
    }
}
