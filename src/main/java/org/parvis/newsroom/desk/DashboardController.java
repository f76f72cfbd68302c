package org.parvis.newsroom.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.network.Template;
import org.parvis.network.Toolbox;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newsroom's first page and its lists. */
@Controller
final class DashboardController {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int IN_COLUMN = 8;
    private static final int IN_LIST = 200;

    private final DeskStore desk;
    private final Todos todos;
    private final Toolbox toolbox;
    private final StoryKinds kinds;
    private final Studios studios;
    private final LineNotes notes;
    private final Clock clock;

    DashboardController(
            DeskStore desk,
            Todos todos,
            Toolbox toolbox,
            StoryKinds kinds,
            Studios studios,
            LineNotes notes,
            Clock clock) {
        this.desk = desk;
        this.todos = todos;
        this.toolbox = toolbox;
        this.kinds = kinds;
        this.studios = studios;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction")
    @Allowed(Action.ENTER_NEWSROOM)
    DashboardPage dashboard(Place place, Visitor visitor) {
        Actor actor = Actors.of(visitor);
        List<DashboardPage.Column> board =
                actor.reviews()
                        ? board(place.portalId())
                        : ownBoard(desk.of(place.portalId(), actor.account(), IN_LIST));
        return new DashboardPage(
                studios.page(place, visitor, place.say("newsroom.dashboard.title")),
                todos.of(place, actor),
                starters(place, visitor),
                actor.reviews(),
                board,
                actor.reviews() ? desk.month(place.portalId(), firstOfMonth()) : null);
    }

    private List<DashboardPage.Starter> starters(Place place, Visitor visitor) {
        return visitor.may(Action.CONTRIBUTE)
                ? toolbox.starters(place.portalId()).stream().map(this::starter).toList()
                : List.of();
    }

    private DashboardPage.Starter starter(Template template) {
        StoryKind kind = kinds.require(template.kind());
        return new DashboardPage.Starter(template, kind, "/participer/" + kind.word() + "/modele");
    }

    private List<DashboardPage.Column> board(PortalId portal) {
        return Stream.of(Status.NEEDS_WORK, Status.PROPOSED, Status.READY, Status.ONLINE)
                .map(status ->
                        new DashboardPage.Column(
                                status,
                                desk.latest(portal, status, IN_COLUMN),
                                desk.count(portal, status)))
                .toList();
    }

    private static List<DashboardPage.Column> ownBoard(List<DeskLine> own) {
        return Stream.of(Status.DRAFT, Status.PROPOSED, Status.NEEDS_WORK, Status.ONLINE)
                .map(status -> column(status, own))
                .toList();
    }

    private static DashboardPage.Column column(Status status, List<DeskLine> own) {
        List<DeskLine> lines =
                own.stream()
                        .filter(line ->
                                line.status() == status
                                        || status == Status.PROPOSED
                                                && line.status() == Status.READY)
                        .toList();
        return new DashboardPage.Column(
                status, lines.stream().limit(IN_COLUMN).toList(), lines.size());
    }

    private Instant firstOfMonth() {
        return LocalDate.ofInstant(clock.instant(), PARIS)
                .withDayOfMonth(1)
                .atStartOfDay(PARIS)
                .toInstant();
    }

    @GetMapping("/{portal}/redaction/a-relire")
    @Allowed(Action.REVIEW)
    StoryListPage waiting(Place place, Visitor visitor) {
        List<DeskLine> lines =
                Stream.concat(
                                desk.waiting(place.portalId(), Status.PROPOSED, IN_LIST).stream(),
                                desk.waiting(place.portalId(), Status.READY, IN_LIST).stream())
                        .toList();
        return new StoryListPage(
                studios.page(place, visitor, place.say("newsroom.waiting.title")),
                lines,
                notes.of(place, lines),
                "/relecture",
                "newsroom.waiting",
                visitor.may(Action.EDIT_PORTAL) ? "/redaction/regles-de-relecture" : null);
    }

    @GetMapping("/{portal}/redaction/mes-recits")
    @Allowed(Action.ENTER_NEWSROOM)
    StoryListPage mine(Place place, Visitor visitor) {
        List<DeskLine> lines = desk.of(place.portalId(), Actors.of(visitor).account(), IN_LIST);
        return new StoryListPage(
                studios.page(place, visitor, place.say("newsroom.mine.title")),
                lines,
                notes.of(place, lines),
                "",
                "newsroom.mine",
                null);
    }

    /** Every story of the portal in one state, the latest first. */
    @GetMapping("/{portal}/redaction/recits")
    @Allowed(Action.REVIEW)
    StoryListPage all(
            @org.springframework.web.bind.annotation.RequestParam(defaultValue = "ONLINE")
                    Status etat,
            Place place,
            Visitor visitor) {
        List<DeskLine> lines = desk.latest(place.portalId(), etat, IN_LIST);
        return new StoryListPage(
                studios.page(place, visitor, place.say(etat.key())),
                lines,
                notes.of(place, lines),
                "/relecture",
                "newsroom.all",
                null);
    }
}
