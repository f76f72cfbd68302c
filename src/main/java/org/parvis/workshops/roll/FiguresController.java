package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.print.Pdf;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures of a programme or of all, as a page and as a table. */
@Controller
final class FiguresController {
    private final Figures figures;
    private final Programmes programmes;
    private final Studios studios;
    private final Pdf pdf;
    private final Clock clock;

    FiguresController(
            Figures figures, Programmes programmes, Studios studios, Pdf pdf, Clock clock) {
        this.figures = figures;
        this.programmes = programmes;
        this.studios = studios;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** What is asked for; dates that cannot be read are those of the programme, or of this year. */
    private record Asked(
            @Nullable Programme programme,
            LocalDate from,
            LocalDate to,
            boolean outside,
            Typed typed) {
        @Nullable UUID id() {
            return programme == null ? null : programme.id();
        }
    }

    @GetMapping("/{portal}/redaction/ateliers/chiffres")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor, HttpServletRequest request) {
        return page(place, visitor, request);
    }

    /** The same, to carry away. */
    @GetMapping("/{portal}/redaction/ateliers/chiffres.pdf")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> print(Place place, Visitor visitor, HttpServletRequest request) {
        return pdf.answer(page(place, visitor, request), "chiffres.pdf");
    }

    private FiguresPage page(Place place, Visitor visitor, HttpServletRequest request) {
        Asked asked = asked(place, request);
        Figures.Sheet sheet =
                figures.of(place, asked.id(), asked.from(), asked.to(), asked.outside());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Programme programme = asked.programme();
        return new FiguresPage(
                studios.page(place, visitor, place.say("workshops.figures.title")),
                asked.typed(),
                programmes.all(place.portalId()),
                promises(place, asked.programme(), sheet),
                sheet.figures(),
                sheet.spreads(),
                (programme == null ? place.say("workshops.figures.all") : programme.title())
                        + ", "
                        + place.say(
                                "workshops.dates",
                                "from",
                                Dates.day(asked.from(), place, clock.getZone()),
                                "to",
                                Dates.day(asked.to(), place, clock.getZone())),
                place.href("/redaction/ateliers/chiffres.csv") + query,
                place.href("/redaction/ateliers/chiffres.pdf") + query);
    }

    @GetMapping("/{portal}/redaction/ateliers/chiffres.csv")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> table(Place place, HttpServletRequest request) {
        Asked asked = asked(place, request);
        Figures.Sheet sheet =
                figures.of(place, asked.id(), asked.from(), asked.to(), asked.outside());
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        place.say("workshops.figures.column.what"),
                        place.say("workshops.figures.column.value"),
                        place.say("workshops.figures.column.rule")));
        Programme programme = asked.programme();
        rows.add(
                List.of(
                        place.say("workshops.figures.programme"),
                        programme == null ? place.say("workshops.figures.all") : programme.title(),
                        asked.from() + " / " + asked.to()));
        sheet.figures().forEach(one -> rows.add(List.of(one.label(), one.value(), one.rule())));
        for (Figures.Spread spread : sheet.spreads()) {
            spread.lines()
                    .forEach(one ->
                            rows.add(
                                    List.of(
                                            spread.title() + " : " + one.label(),
                                            one.value(),
                                            spread.rule())));
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"chiffres.csv\"")
                .header("Cache-Control", "no-store")
                .body(Csv.write(rows));
    }

    private Asked asked(Place place, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        Programme programme =
                typed.id("programme")
                        .map(id -> programmes.programme(place.portalId(), id))
                        .orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate from = Dates.read(typed, "du", today, place);
        LocalDate to = Dates.read(typed, "au", today, place);
        LocalDate since =
                Optional.ofNullable(from)
                        .orElse(programme == null ? today.withDayOfYear(1) : programme.starts());
        LocalDate until =
                Optional.ofNullable(to).orElse(programme == null ? today : programme.ends());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("programme", typed.value("programme"));
        shown.put("du", since.toString());
        shown.put("au", until.toString());
        shown.put("dehors", typed.value("dehors"));
        return new Asked(programme, since, until, typed.is("dehors", "oui"), Typed.filled(shown));
    }

    private static List<FiguresPage.Promise> promises(
            Place place, @Nullable Programme programme, Figures.Sheet sheet) {
        if (programme == null) {
            return List.of();
        }
        List<FiguresPage.Promise> promises = new ArrayList<>();
        promises.add(promise(place, "people", programme.plannedPeople(), sheet));
        promises.add(promise(place, "hours", programme.plannedHours(), sheet));
        return promises;
    }

    private static FiguresPage.Promise promise(
            Place place, String word, @Nullable Integer planned, Figures.Sheet sheet) {
        String label = place.say("workshops.figures." + word);
        String actual =
                sheet.figures().stream()
                        .filter(one -> one.label().equals(label))
                        .map(Figures.Figure::value)
                        .findFirst()
                        .orElse("");
        return new FiguresPage.Promise(
                label,
                planned == null ? place.say("workshops.figures.no-promise") : planned.toString(),
                actual);
    }
}
