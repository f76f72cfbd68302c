package org.parvis.credits.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.ConsentState;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of consents. */
@Controller
final class RegisterController {
    private static final int ON_A_PAGE = 40;
    private static final int IN_A_TABLE = 10_000;

    private final Register register;
    private final ConsentRules rules;
    private final Studios studios;
    private final Clock clock;

    RegisterController(Register register, ConsentRules rules, Studios studios, Clock clock) {
        this.rules = rules;
        this.register = register;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/accords")
    @Allowed(Action.KEEP_CONSENTS)
    Page show(
            Place place,
            Visitor visitor,
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String numero) {
        RegisterFilter filter = RegisterFilter.of(etat);
        Optional<Cursor> after = suite.isEmpty() ? Optional.empty() : Cursor.parse(suite);
        String called = nom.replaceAll("\\p{Cntrl}", "").strip();
        Register.Part part = register.part(place.portalId(), filter, called, after, ON_A_PAGE);
        Instant now = clock.instant();
        return new RegisterPage(
                studios.page(place, visitor, place.say("credits.register.title")),
                tabs(place, filter),
                part.entries().stream().map(entry -> row(entry, place, now)).toList(),
                address(place, filter),
                called,
                part.next()
                        .map(cursor ->
                                address(place, filter)
                                        + "&nom="
                                        + URLEncoder.encode(called, StandardCharsets.UTF_8)
                                        + "&suite="
                                        + cursor.text())
                        .orElse(null),
                place.href("/redaction/accords.csv") + "?etat=" + filter.word(),
                place.href("/redaction/accords/papiers"),
                !numero.isEmpty());
    }

    /** The same list as a table for a spreadsheet. */
    @GetMapping("/{portal}/redaction/accords.csv")
    @Allowed(Action.KEEP_CONSENTS)
    ResponseEntity<byte[]> table(Place place, @RequestParam(defaultValue = "tous") String etat) {
        Register.Part part =
                register.part(
                        place.portalId(),
                        RegisterFilter.of(etat),
                        "",
                        Optional.empty(),
                        IN_A_TABLE);
        String csv = RegisterTable.write(part.entries(), place, clock.instant(), clock.getZone());
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"accords.csv\"")
                .header("Cache-Control", "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<RegisterPage.Tab> tabs(Place place, RegisterFilter current) {
        Map<ConsentState, Integer> counts = register.counts(place.portalId());
        return Arrays.stream(RegisterFilter.values())
                .map(filter ->
                        new RegisterPage.Tab(
                                place.say("credits.register." + filter.word()),
                                address(place, filter),
                                filter.count(counts),
                                filter == current))
                .toList();
    }

    private RegisterPage.Row row(Register.Entry entry, Place place, Instant now) {
        Appearance person = entry.person();
        String title = entry.story().title();
        return new RegisterPage.Row(
                CreditPieces.person(person, place, now, now.plus(rules.renewal())),
                title.isEmpty() ? place.say("credits.untitled") : title,
                place.href(entry.story().studioPath()),
                CreditPieces.peoplePath(place, person.subject()) + "/" + person.id());
    }

    private static String address(Place place, RegisterFilter filter) {
        return place.href("/redaction/accords") + "?etat=" + filter.word();
    }
}
