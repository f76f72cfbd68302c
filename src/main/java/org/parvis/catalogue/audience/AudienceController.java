package org.parvis.catalogue.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A portal's most read and most watched stories, by period. */
@Controller
final class AudienceController {
    static final String PATH = "/redaction/audience";

    private static final int SHOWN = 100;
    private static final List<Gesture> COLUMNS =
            List.of(
                    Gesture.READ,
                    Gesture.STARTED,
                    Gesture.QUARTER,
                    Gesture.HALF,
                    Gesture.MOST,
                    Gesture.WHOLE,
                    Gesture.TAKEN,
                    Gesture.FRAMED);

    private final Audiences audiences;
    private final Catalogue catalogue;
    private final Studios studios;

    AudienceController(Audiences audiences, Catalogue catalogue, Studios studios) {
        this.audiences = audiences;
        this.catalogue = catalogue;
        this.studios = studios;
    }

    @GetMapping("/{portal}" + PATH)
    @Allowed(Action.READ_AUDIENCE)
    Page show(
            @RequestParam(required = false) @Nullable String jours,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(defaultValue = "") String par,
            Place place,
            Visitor visitor) {
        Period period = Period.of(audiences.today(), jours, du, au);
        Gesture order = order(par);
        List<AudiencePage.Line> lines = lines(place, period, order);
        return new AudiencePage(
                studios.page(place, visitor, place.say("catalogue.audience.title")),
                period.since().toString(),
                period.until().toString(),
                words(place, period),
                period.preset(),
                order,
                lines.stream().limit(SHOWN).toList(),
                lines.stream().mapToLong(line -> line.here().of(Gesture.READ)).sum(),
                lines.stream().mapToLong(line -> line.here().of(Gesture.STARTED)).sum());
    }

    private static String words(Place place, Period period) {
        var zone = place.formats().zone();
        return place.say(
                "catalogue.audience.period",
                "since",
                place.formats().dayOfYear(period.since().atTime(12, 0).atZone(zone).toInstant()),
                "until",
                place.formats().dayOfYear(period.until().atTime(12, 0).atZone(zone).toInstant()));
    }

    private static Gesture order(String word) {
        return Gesture.of(word).filter(AudiencePage.ORDERS::contains).orElse(Gesture.READ);
    }

    private List<AudiencePage.Line> lines(Place place, Period period, Gesture order) {
        Map<EntryRef, Seen> seen =
                audiences.ofPortal(place.portalId(), period.since(), period.until());
        Map<EntryRef, Entry> online = catalogue.all(seen.keySet());
        List<AudiencePage.Line> lines = new ArrayList<>();
        seen.forEach((story, own) -> lines.add(line(place, story, own, online.get(story))));
        lines.sort(
                Comparator.comparing((AudiencePage.Line line) -> line.here().of(order))
                        .thenComparing(line -> line.here().of(Gesture.READ))
                        .thenComparing(AudiencePage.Line::elsewhere)
                        .reversed()
                        .thenComparing(AudiencePage.Line::title));
        return lines;
    }

    private static AudiencePage.Line line(
            Place place, EntryRef story, Seen seen, @Nullable Entry entry) {
        PortalId here = place.portalId();
        boolean own = story.portal().equals(here);
        Portal owner = place.neighbour(story.portal());
        Seen.Line counted =
                seen.lines().stream()
                        .filter(line -> line.place().equals(here))
                        .findFirst()
                        .orElse(new Seen.Line(here, own, Map.of()));
        long elsewhere =
                seen.lines().stream()
                        .filter(line -> !line.place().equals(here))
                        .mapToLong(line -> line.of(Gesture.READ))
                        .sum();
        return new AudiencePage.Line(
                entry == null ? "" : entry.title(),
                entry == null ? "" : new EntryCard(place, entry, owner).kind(),
                entry == null ? null : place.of(owner, entry.path()),
                own ? null : owner.name(),
                counted,
                elsewhere);
    }

    /** All lines, for a spreadsheet; the last column says how they were counted. */
    @GetMapping("/{portal}" + PATH + "/tableau")
    @Allowed(Action.READ_AUDIENCE)
    ResponseEntity<byte[]> table(
            @RequestParam(required = false) @Nullable String jours,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(defaultValue = "") String par,
            Place place) {
        Period period = Period.of(audiences.today(), jours, du, au);
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(place));
        lines(place, period, order(par)).forEach(line -> rows.add(row(place, period, line)));
        rows.add(List.of(place.say("catalogue.audience.rule")));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audience.csv\"")
                .header("Cache-Control", "no-store")
                .body(Csv.write(rows));
    }

    private static List<String> head(Place place) {
        List<String> head = new ArrayList<>();
        head.add(place.say("catalogue.audience.story"));
        head.add(place.say("catalogue.audience.owner"));
        head.add(place.say("catalogue.audience.since"));
        head.add(place.say("catalogue.audience.until"));
        COLUMNS.forEach(gesture -> head.add(place.say(gesture.key())));
        head.add(place.say("catalogue.audience.elsewhere"));
        return head;
    }

    private static List<String> row(Place place, Period period, AudiencePage.Line line) {
        List<String> row = new ArrayList<>();
        row.add(line.title().isEmpty() ? place.say("catalogue.audience.gone") : line.title());
        row.add(line.owner() == null ? place.portal().name() : line.owner());
        row.add(period.since().toString());
        row.add(period.until().toString());
        COLUMNS.forEach(gesture -> row.add(Long.toString(line.here().of(gesture))));
        row.add(Long.toString(line.elsewhere()));
        return row;
    }
}
