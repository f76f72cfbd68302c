package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.credits.Chip;
import org.parvis.credits.Credits;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One production. */
@Controller
final class ProductionController {
    private static final int LONGEST = 20_000;
    private static final int POSSIBLE = 40;

    /** The posts that should go round. */
    private static final List<String> ROUND =
            List.of("directing", "camera", "sound", "journalist", "editing", "stage-management");

    private final ProductionStore store;
    private final Productions productions;
    private final Faces faces;
    private final StageNames names;
    private final Itinerary itinerary;
    private final Programmes programmes;
    private final Rolls rolls;
    private final Credits credits;
    private final Studios studios;
    private final Clock clock;

    ProductionController(
            ProductionStore store,
            Productions productions,
            Faces faces,
            StageNames names,
            Itinerary itinerary,
            Programmes programmes,
            Rolls rolls,
            Credits credits,
            Studios studios,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.faces = faces;
        this.names = names;
        this.itinerary = itinerary;
        this.programmes = programmes;
        this.rolls = rolls;
        this.credits = credits;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/productions/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Production production = productions.require(place.portalId(), id);
        return page(production, filled(production, place), place, visitor);
    }

    @PostMapping("/{portal}/redaction/productions/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Production before = productions.require(place.portalId(), id);
        Typed typed = Typed.of(request);
        String tooLong = place.say("workshops.error.long");
        String title = typed.text("titre", 160, place.say("workshops.error.title"), tooLong);
        String idea = typed.text("idee", 2000, null, tooLong);
        String where = typed.text("lieux", 200, null, tooLong);
        String equipment = typed.text("materiel", 2000, null, tooLong);
        String script = typed.text("scenario", LONGEST, null, tooLong);
        if (!typed.isRight()) {
            return Answer.again(page(before, typed, place, visitor));
        }
        Stage stage = Optional.ofNullable(typed.one("etape", Stage.class)).orElse(before.stage());
        store.change(
                place.portalId(),
                new Production(
                        id,
                        before.group(),
                        title,
                        stage,
                        before.kind(),
                        idea,
                        where,
                        equipment,
                        before.story(),
                        before.changedAt()));
        if (!script.equals(latest(place, id))) {
            store.addScript(place.portalId(), id, script, visitor.required().name());
        }
        return see(place, id);
    }

    private String latest(Place place, UUID id) {
        return store.scripts(place.portalId(), id).stream()
                .findFirst()
                .map(ProductionStore.Script::body)
                .orElse("");
    }

    @PostMapping("/{portal}/redaction/productions/{id}/jours")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer addDay(@PathVariable UUID id, Place place, HttpServletRequest request) {
        productions.require(place.portalId(), id);
        UUID session = Typed.of(request).id("seance").orElseThrow(NotHere::new);
        store.addDay(place.portalId(), id, programmes.session(place.portalId(), session).id());
        return see(place, id);
    }

    @PostMapping("/{portal}/redaction/productions/{id}/jours/{session}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer dropDay(@PathVariable UUID id, @PathVariable UUID session, Place place) {
        productions.require(place.portalId(), id);
        store.dropDay(place.portalId(), id, session);
        return see(place, id);
    }

    /** Who is seen or heard. */
    @PostMapping("/{portal}/redaction/productions/{id}/visages")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer faces(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Production production = productions.require(place.portalId(), id);
        List<String> ticked = Typed.of(request).all("personne");
        List<PersonId> cast =
                productions.cast(place.portalId(), production).stream().map(Person::id).toList();
        Set<PersonId> seen =
                cast.stream()
                        .filter(person -> ticked.contains(person.toString()))
                        .collect(Collectors.toSet());
        faces.set(place.portalId(), production, cast, seen, visitor.required());
        return Answer.see(place.href(BoardController.PATH + "/" + id + "#vus"));
    }

    /** The cut opens the story; the film is sent on the next page. */
    @PostMapping("/{portal}/redaction/productions/{id}/recit")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer open(@PathVariable UUID id, Place place, Visitor visitor) {
        Production production = productions.require(place.portalId(), id);
        UUID story = productions.openStory(place.portalId(), production, visitor.required());
        return Answer.see(place.href("/redaction/recits/" + story + "/raconter"));
    }

    private static Answer see(Place place, UUID id) {
        return Answer.see(place.href(BoardController.PATH + "/" + id));
    }

    private Typed filled(Production production, Place place) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", production.title());
        fields.put("etape", production.stage().name());
        fields.put("idee", production.idea());
        fields.put("lieux", production.place());
        fields.put("materiel", production.equipment());
        fields.put("scenario", latest(place, production.id()));
        return Typed.filled(fields);
    }

    private ProductionPage page(Production production, Typed typed, Place place, Visitor visitor) {
        List<Person> cast = productions.cast(place.portalId(), production);
        Map<PersonId, Chip> chips = faces.chips(place, production.id());
        Set<PersonId> seen = faces.of(place.portalId(), production.id());
        List<Session> days = productions.days(place.portalId(), production.id());
        UUID story = production.story();
        return new ProductionPage(
                studios.page(place, visitor, production.title()),
                production,
                place.href(BoardController.PATH + "/" + production.id()),
                typed,
                store.scripts(place.portalId(), production.id()).stream()
                        .map(one ->
                                new ProductionPage.Version(
                                        one.body(),
                                        one.by() + ", " + place.formats().dateAndTime(one.at())))
                        .toList(),
                days.stream().map(day -> day(production, day, place)).toList(),
                possible(production, days, place),
                faces(cast, seen, chips),
                seen.isEmpty() ? "" : faces.href(place, production.id()),
                rotation(cast, place),
                story == null ? "" : place.href("/redaction/recits/" + story),
                names.of(place).stream()
                        .filter(one -> !one.hidden() || one.stage() == production.stage())
                        .toList(),
                itinerary.of(place, production));
    }

    private static ProductionPage.Day day(Production production, Session day, Place place) {
        return new ProductionPage.Day(
                day.id().toString(),
                Dates.of(day, place),
                day.siteName(),
                place.href("/redaction/ateliers/seances/" + day.id()),
                place.href(BoardController.PATH + "/" + production.id() + "/service/" + day.id()));
    }

    /** Sessions of the group around today. */
    private List<ProductionPage.Possible> possible(
            Production production, List<Session> days, Place place) {
        UUID group = production.group();
        if (group == null) {
            return List.of();
        }
        Set<UUID> chosen = days.stream().map(Session::id).collect(Collectors.toSet());
        Instant since = production.changedAt().minus(Duration.ofDays(60));
        return programmes.sessions(place.portalId(), group).stream()
                .filter(session ->
                        !session.cancelled()
                                && !chosen.contains(session.id())
                                && session.starts().isAfter(since))
                .limit(POSSIBLE)
                .map(session ->
                        new ProductionPage.Possible(
                                session.id().toString(), Dates.of(session, place)))
                .toList();
    }

    private List<ProductionPage.Face> faces(
            List<Person> cast, Set<PersonId> seen, Map<PersonId, Chip> chips) {
        int year = clock.instant().atZone(clock.getZone()).getYear();
        return cast.stream()
                .map(one ->
                        new ProductionPage.Face(
                                one.id().toString(),
                                one.name(),
                                seen.contains(one.id()),
                                one.traits().minor(year),
                                chips.get(one.id())))
                .toList();
    }

    private List<ProductionPage.Turn> rotation(List<Person> cast, Place place) {
        Map<PersonId, Set<String>> ever =
                rolls.ever(place.portalId(), cast.stream().map(Person::id).toList());
        List<ProductionPage.Turn> turns = new ArrayList<>();
        for (Person person : cast) {
            Set<String> held = ever.getOrDefault(person.id(), Set.of());
            List<String> never = ROUND.stream().filter(role -> !held.contains(role)).toList();
            turns.add(
                    new ProductionPage.Turn(
                            person.name(), names(held, place), names(never, place)));
        }
        return turns;
    }

    private String names(Iterable<String> roles, Place place) {
        List<String> names = new ArrayList<>();
        roles.forEach(role ->
                names.add(credits.role(role).map(one -> one.name(place.language())).orElse(role)));
        return String.join(", ", names);
    }
}
