package org.parvis.newsroom.desk;

import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.Status;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** What waits for somebody in the newsroom. */
@Component
final class Todos {
    private static final int MOST = 12;

    private final DeskStore desk;

    Todos(DeskStore desk) {
        this.desk = desk;
    }

    List<DashboardPage.Todo> of(Place place, Actor actor) {
        PortalId portal = place.portalId();
        List<DashboardPage.Todo> todos = new ArrayList<>();
        List<DeskLine> own = desk.of(portal, actor.account(), 100);
        own.stream()
                .filter(line -> line.status() == Status.NEEDS_WORK)
                .forEach(line -> todos.add(todo(place, line, "rework", "", true)));
        own.stream()
                .filter(Todos::asksAgreement)
                .forEach(line -> todos.add(todo(place, line, "agree", "", true)));
        if (actor.reviews()) {
            desk.waiting(portal, Status.PROPOSED, MOST).stream()
                    .filter(line -> !Pile.isOnlyBy(line, actor))
                    .forEach(line -> todos.add(todo(place, line, "review", "/relecture", true)));
            desk.waiting(portal, Status.READY, MOST).stream()
                    .filter(line -> !Pile.isOnlyBy(line, actor))
                    .forEach(line -> todos.add(todo(place, line, "publish", "/relecture", true)));
        }
        own.stream()
                .filter(line -> line.status() == Status.DRAFT)
                .limit(3)
                .forEach(line -> todos.add(todo(place, line, "continue", "/raconter", false)));
        return todos.stream().limit(MOST).toList();
    }

    private static boolean asksAgreement(DeskLine line) {
        boolean sent = line.status() == Status.PROPOSED || line.status() == Status.READY;
        return line.agreementStale() && (sent || line.changedSince());
    }

    private static DashboardPage.Todo todo(
            Place place, DeskLine line, String what, String inside, boolean pressing) {
        String title = line.title().isBlank() ? place.say("newsroom.untitled") : line.title();
        return new DashboardPage.Todo(
                place.say("newsroom.todo." + what, "title", title),
                place.say(
                        "newsroom.todo." + what + ".context",
                        "kind",
                        place.say(line.kind().key()),
                        "names",
                        line.fullNames(),
                        "date",
                        place.formats().dateAndTime(line.statusAt())),
                place.say("newsroom.todo." + what + ".verb"),
                line.desk() + inside,
                pressing);
    }
}
