package org.parvis.workshops.book;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.workshops.programme.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The grid from "accompanied" to "autonomous": of one media, and side by side for coordinators. */
@Controller
final class MaturityController {
    static final String PATH = "/redaction/ateliers/maturite";
    private static final int LONGEST = 2000;

    private final MaturityStore store;
    private final Portals portals;
    private final Studios studios;
    private final TransactionOperations tx;
    private final Clock clock;

    MaturityController(
            MaturityStore store,
            Portals portals,
            Studios studios,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.portals = portals;
        this.studios = studios;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/maturite")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor) {
        Map<LocalDate, Map<Criterion, MaturityStore.Mark>> all = store.all(place.portalId());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jour", today().toString());
        latest(all)
                .values()
                .forEach(mark -> {
                    fields.put("n-" + mark.criterion(), String.valueOf(mark.level()));
                    fields.put("m-" + mark.criterion(), mark.words());
                });
        fields.put("montrer", store.shown().contains(place.portalId()) ? "oui" : "");
        return page(all, Typed.filled(fields), place, visitor);
    }

    /** How it stands on this day. */
    @PostMapping("/{portal}/redaction/ateliers/maturite")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer keep(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        LocalDate day = Dates.read(typed, "jour", today(), place);
        String tooLong = place.say("workshops.error.long");
        List<MaturityStore.Mark> marks = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Integer level = typed.number("n-" + criterion, 1, Criterion.HIGHEST, tooLong);
            String words = typed.text("m-" + criterion, LONGEST, null, tooLong);
            if (level != null) {
                marks.add(new MaturityStore.Mark(criterion, level, words));
            }
        }
        if (!typed.isRight() || day == null) {
            return Answer.again(page(store.all(place.portalId()), typed, place, visitor));
        }
        String by = visitor.required().name();
        tx.executeWithoutResult(status -> {
            marks.forEach(mark -> store.put(place.portalId(), day, mark, by));
            store.show(place.portalId(), typed.is("montrer", "oui"), by);
        });
        return Answer.see(place.href(PATH));
    }

    /** Those that show theirs, side by side. */
    @GetMapping("/reseau/maturite")
    @Allowed(Action.READ_NETWORK_DESK)
    Page network(Place place, Visitor visitor) {
        List<PortalId> shown = store.shown();
        List<NetworkMaturityPage.Line> lines =
                portals.all().stream()
                        .filter(portal -> shown.contains(portal.id()))
                        .sorted(Comparator.comparing(Portal::name))
                        .map(portal -> line(portal, place))
                        .toList();
        return new NetworkMaturityPage(
                studios.page(place, visitor, place.say("workshops.maturity.title")), lines);
    }

    private NetworkMaturityPage.Line line(Portal portal, Place place) {
        Map<LocalDate, Map<Criterion, MaturityStore.Mark>> all = store.all(portal.id());
        Map<Criterion, MaturityStore.Mark> now = latest(all);
        LocalDate day = all.keySet().stream().reduce((first, second) -> second).orElse(null);
        return new NetworkMaturityPage.Line(
                portal.name(),
                day == null ? "" : Dates.day(day, place, clock.getZone()),
                Arrays.stream(Criterion.values()).map(criterion -> level(now, criterion)).toList());
    }

    private static int level(Map<Criterion, MaturityStore.Mark> marks, Criterion criterion) {
        MaturityStore.Mark mark = marks.get(criterion);
        return mark == null ? 0 : mark.level();
    }

    /** The last word on each point. */
    private static Map<Criterion, MaturityStore.Mark> latest(
            Map<LocalDate, Map<Criterion, MaturityStore.Mark>> all) {
        Map<Criterion, MaturityStore.Mark> latest = new LinkedHashMap<>();
        all.values().forEach(latest::putAll);
        return latest;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private MaturityPage page(
            Map<LocalDate, Map<Criterion, MaturityStore.Mark>> all,
            Typed typed,
            Place place,
            Visitor visitor) {
        List<LocalDate> days = List.copyOf(all.keySet());
        List<LocalDate> shown = days.subList(Math.max(0, days.size() - 8), days.size());
        List<MaturityPage.Line> lines = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            lines.add(
                    new MaturityPage.Line(
                            criterion,
                            shown.stream()
                                    .map(day ->
                                            level(Objects.requireNonNull(all.get(day)), criterion))
                                    .toList()));
        }
        return new MaturityPage(
                studios.page(place, visitor, place.say("workshops.maturity.title")),
                place.href(PATH),
                typed,
                shown.stream().map(day -> Dates.day(day, place, clock.getZone())).toList(),
                lines);
    }
}
