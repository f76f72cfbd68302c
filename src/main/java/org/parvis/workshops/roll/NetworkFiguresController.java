package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.workshops.programme.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures of every media side by side, for the network's team. */
@Controller
final class NetworkFiguresController implements StudioEntries {
    private static final String PATH = "/reseau/ateliers";
    private static final int RANK = 39;

    private final NetworkFigureStore store;
    private final Portals portals;
    private final ObjectProvider<Studios> studios;
    private final Clock clock;

    NetworkFiguresController(
            NetworkFigureStore store,
            Portals portals,
            ObjectProvider<Studios> studios,
            Clock clock) {
        this.store = store;
        this.portals = portals;
        this.studios = studios;
        this.clock = clock;
    }

    private record Period(LocalDate from, LocalDate to) {}

    @GetMapping("/reseau/ateliers")
    @Allowed(Action.READ_NETWORK_DESK)
    Page show(Place place, Visitor visitor, HttpServletRequest request) {
        Period period = period(place, request);
        Typed typed =
                Typed.filled(Map.of("du", period.from().toString(), "au", period.to().toString()));
        return new NetworkFiguresPage(
                studios.getObject().page(place, visitor, place.say("workshops.network.title")),
                place.href(PATH),
                typed,
                lines(place, period));
    }

    /** The same as a table that French spreadsheets open. */
    @GetMapping("/reseau/ateliers.csv")
    @Allowed(Action.READ_NETWORK_DESK)
    ResponseEntity<byte[]> table(Place place, HttpServletRequest request) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(place.say("workshops.network.media")));
        NetworkFigureStore.COUNTED.forEach(word -> head.add(label(place, word)));
        rows.add(head);
        for (NetworkFiguresPage.Line line : lines(place, period(place, request))) {
            List<String> row = new ArrayList<>(List.of(line.name()));
            line.figures().forEach(figure -> row.add(figure.value()));
            rows.add(row);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"ateliers-du-reseau.csv\"")
                .header("Cache-Control", "no-store")
                .body(Csv.write(rows));
    }

    /** This school year, unless something else is asked for. */
    private Period period(Place place, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate september = LocalDate.of(today.getYear(), 9, 1);
        LocalDate begun = september.isAfter(today) ? september.minusYears(1) : september;
        return new Period(
                Optional.ofNullable(Dates.read(typed, "du", today, place)).orElse(begun),
                Optional.ofNullable(Dates.read(typed, "au", today, place)).orElse(today));
    }

    private List<NetworkFiguresPage.Line> lines(Place place, Period period) {
        LocalDate after = period.to().plusDays(1);
        Map<PortalId, long[]> counts =
                store.all(
                        period.from().atStartOfDay(clock.getZone()).toInstant(),
                        after.atStartOfDay(clock.getZone()).toInstant(),
                        period.from(),
                        after);
        List<NetworkFiguresPage.Line> lines = new ArrayList<>();
        long[] total = new long[NetworkFigureStore.COUNTED.size()];
        portals.evenArchived().stream()
                .filter(portal -> counts.containsKey(portal.id()))
                .sorted(Comparator.comparing(Portal::name))
                .forEach(portal -> {
                    long[] own = counts.getOrDefault(portal.id(), total);
                    for (int at = 0; at < total.length; at++) {
                        total[at] += own[at];
                    }
                    lines.add(line(place, portal.name(), own));
                });
        if (lines.size() > 1) {
            lines.add(line(place, place.say("workshops.network.total"), total));
        }
        return lines;
    }

    private static NetworkFiguresPage.Line line(Place place, String name, long[] counts) {
        List<NetworkFiguresPage.Figure> figures = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            String word = NetworkFigureStore.COUNTED.get(at);
            figures.add(
                    new NetworkFiguresPage.Figure(
                            label(place, word), place.formats().number(counts[at])));
        }
        return new NetworkFiguresPage.Line(name, figures);
    }

    private static String label(Place place, String word) {
        return place.say("workshops.figures." + word);
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return List.of();
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        return visitor.may(Action.READ_NETWORK_DESK)
                ? List.of(
                        new StudioEntry(
                                RANK, place.say("workshops.network.menu"), place.href(PATH), 0))
                : List.of();
    }
}
