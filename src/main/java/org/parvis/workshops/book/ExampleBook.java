package org.parvis.workshops.book;

import java.time.Clock;
import java.time.LocalDate;
import org.parvis.identity.Account;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The facilitator's book, and the way to autonomy. */
@Component
@Order(50)
final class ExampleBook implements WorkshopExample {
    private final BookStore book;
    private final MaturityStore maturity;
    private final Clock clock;

    ExampleBook(BookStore book, MaturityStore maturity, Clock clock) {
        this.book = book;
        this.maturity = maturity;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (JsonNode one : data.path("book")) {
            book.add(
                    portal.id(),
                    BookStore.Kind.valueOf(one.path("kind").asString()),
                    today.minusDays(one.path("days-ago").asInt()),
                    one.path("who").asString(""),
                    one.path("words").asString(),
                    one.has("again-in") ? today.plusDays(one.path("again-in").asInt()) : null,
                    by.name());
        }
        for (JsonNode one : data.path("maturity")) {
            LocalDate day = today.minusDays(one.path("days-ago").asInt());
            for (Criterion criterion : Criterion.values()) {
                int level = one.path("levels").path(criterion.ordinal()).asInt(1);
                maturity.put(
                        portal.id(), day, new MaturityStore.Mark(criterion, level, ""), by.name());
            }
            maturity.show(portal.id(), true, by.name());
        }
    }
}
