package org.parvis.workshops.shooting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.production.Production;
import org.parvis.workshops.production.ProductionDoor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The breakdown of a production: sequences, shots, places. */
@Controller
final class ShootingController {
    private static final String PATH = "/redaction/productions/";
    private static final int MOST = 999;
    private static final int LONGEST_SHOT = 400;
    private static final int MOST_SHOTS = 100;

    private final ShootingStore store;
    private final ProductionDoor productions;
    private final Studios studios;
    private final TransactionOperations tx;
    private final Clock clock;

    ShootingController(
            ShootingStore store,
            ProductionDoor productions,
            Studios studios,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.studios = studios;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/productions/{id}/decoupage")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        return page(
                productions.require(place.portalId(), id),
                blank(id, place),
                Typed.nothing(),
                place,
                visitor);
    }

    /** A sequence, new or known, with its shots, one a line. */
    @PostMapping("/{portal}/redaction/productions/{id}/decoupage")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer keep(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Production production = productions.require(place.portalId(), id);
        Typed typed = Typed.of(request);
        Optional<ShootingStore.Sequence> known =
                typed.id("sequence").flatMap(one -> find(id, one, place));
        ShootingStore.Sequence read = read(typed, known, place);
        if (!typed.isRight()) {
            return Answer.again(page(production, typed, Typed.nothing(), place, visitor));
        }
        tx.executeWithoutResult(status -> store.put(place.portalId(), id, read));
        return see(id, "#s-" + read.id(), place);
    }

    /** Shots that are done; the others are not. */
    @PostMapping("/{portal}/redaction/productions/{id}/decoupage/{sequence}/plans")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer done(
            @PathVariable UUID id,
            @PathVariable UUID sequence,
            Place place,
            HttpServletRequest request) {
        productions.require(place.portalId(), id);
        ShootingStore.Sequence known = find(id, sequence, place).orElseThrow(NotHere::new);
        List<String> ticked = Typed.of(request).all("plan");
        List<ShootingStore.Shot> shots = new ArrayList<>();
        for (int at = 0; at < known.shots().size(); at++) {
            shots.add(
                    new ShootingStore.Shot(
                            known.shots().get(at).words(), ticked.contains(String.valueOf(at))));
        }
        tx.executeWithoutResult(status -> store.put(place.portalId(), id, withShots(known, shots)));
        return see(id, "#s-" + sequence, place);
    }

    @PostMapping("/{portal}/redaction/productions/{id}/decoupage/{sequence}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer drop(@PathVariable UUID id, @PathVariable UUID sequence, Place place) {
        productions.require(place.portalId(), id);
        return dropped(store.drop(place.portalId(), id, sequence), id, place);
    }

    /** A place, new or known, and whether one may film there. */
    @PostMapping("/{portal}/redaction/productions/{id}/lieux")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer place(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Production production = productions.require(place.portalId(), id);
        Typed typed = Typed.of(request);
        String tooLong = place.say("workshops.error.long");
        UUID known =
                typed.id("lieu-connu")
                        .filter(one ->
                                store.places(place.portalId(), id).stream()
                                        .anyMatch(place0 -> place0.id().equals(one)))
                        .orElseGet(() -> Uuid7.next(clock));
        ShootingStore.Location read =
                new ShootingStore.Location(
                        known,
                        typed.text(
                                "lieu", 200, place.say("workshops.shooting.error.place"), tooLong),
                        typed.text("qui", 200, null, tooLong),
                        Optional.ofNullable(typed.one("accord", Permission.class))
                                .orElse(Permission.TO_ASK),
                        typed.text("note", 1000, null, tooLong));
        if (!typed.isRight()) {
            return Answer.again(page(production, blank(id, place), typed, place, visitor));
        }
        store.put(place.portalId(), id, read);
        return see(id, "#lieux", place);
    }

    @PostMapping("/{portal}/redaction/productions/{id}/lieux/{location}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer dropPlace(@PathVariable UUID id, @PathVariable UUID location, Place place) {
        productions.require(place.portalId(), id);
        return dropped(store.dropPlace(place.portalId(), id, location), id, place);
    }

    private static Answer dropped(boolean here, UUID id, Place place) {
        if (!here) {
            throw new NotHere();
        }
        return see(id, "", place);
    }

    private static Answer see(UUID id, String where, Place place) {
        return Answer.see(place.href(PATH + id + "/decoupage" + where));
    }

    private Optional<ShootingStore.Sequence> find(UUID production, UUID id, Place place) {
        return store.all(place.portalId(), production).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private ShootingStore.Sequence read(
            Typed typed, Optional<ShootingStore.Sequence> known, Place place) {
        String tooLong = place.say("workshops.error.long");
        String wrong = place.say("workshops.error.number", "most", MOST);
        Integer number = typed.number("numero", 1, MOST, wrong);
        List<String> lines = typed.lines("plans");
        if (lines.size() > MOST_SHOTS
                || lines.stream().anyMatch(line -> line.length() > LONGEST_SHOT)) {
            typed.refuse("plans", tooLong);
        }
        List<String> done = known.map(one -> ShootingStore.done(one.shots())).orElse(List.of());
        return new ShootingStore.Sequence(
                known.map(ShootingStore.Sequence::id).orElseGet(() -> Uuid7.next(clock)),
                Objects.requireNonNullElse(number, 1),
                typed.text("action", 2000, place.say("workshops.shooting.error.action"), tooLong),
                Optional.ofNullable(typed.one("effet", Effect.class)).orElse(Effect.OUTSIDE_DAY),
                typed.text("decor", 200, null, tooLong),
                typed.text("gens", 400, null, tooLong),
                typed.text("accessoires", 400, null, tooLong),
                typed.number("minutes", 0, 600, place.say("workshops.error.number", "most", 600)),
                lines.stream()
                        .map(line -> new ShootingStore.Shot(line, done.contains(line)))
                        .toList());
    }

    private static ShootingStore.Sequence withShots(
            ShootingStore.Sequence one, List<ShootingStore.Shot> shots) {
        return new ShootingStore.Sequence(
                one.id(),
                one.number(),
                one.action(),
                one.effect(),
                one.place(),
                one.people(),
                one.props(),
                one.minutes(),
                shots);
    }

    private Typed blank(UUID production, Place place) {
        int next =
                store.all(place.portalId(), production).stream()
                                .mapToInt(ShootingStore.Sequence::number)
                                .max()
                                .orElse(0)
                        + 1;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("numero", String.valueOf(Math.min(next, MOST)));
        return Typed.filled(fields);
    }

    private ShootingPage page(
            Production production, Typed sequence, Typed location, Place place, Visitor visitor) {
        List<ShootingStore.Sequence> all = store.all(place.portalId(), production.id());
        return new ShootingPage(
                studios.page(place, visitor, place.say("workshops.shooting.title")),
                production.title(),
                place.href(PATH + production.id()),
                ShootingPage.lines(all),
                store.places(place.portalId(), production.id()).stream()
                        .map(one ->
                                new ShootingPage.Spot(
                                        one.id().toString(),
                                        one.place(),
                                        one.who(),
                                        one.permission(),
                                        one.note()))
                        .toList(),
                sequence,
                location);
    }
}
