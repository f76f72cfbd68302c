package org.parvis.workshops.production;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.credits.Credits;
import org.parvis.credits.pieces.Chip;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.stereotype.Component;

/** Makes the page of a production. */
@Component
final class ProductionPages {
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

    ProductionPages(
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

    /** What is known already, to begin with. */
    Typed filled(Production production, Place place) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", production.title());
        fields.put("etape", production.stage().name());
        fields.put("idee", production.idea());
        fields.put("lieux", production.place());
        fields.put("materiel", production.equipment());
        fields.put("scenario", script(place, production.id()));
        return Typed.filled(fields);
    }

    /** The script as it was written last. */
    String script(Place place, UUID id) {
        return store.scripts(place.portalId(), id).stream()
                .findFirst()
                .map(ProductionStore.Script::body)
                .orElse("");
    }

    /** The stage of this code, when this media has it. */
    Optional<Stage> stage(Place place, String code) {
        return names.find(place, code);
    }

    ProductionPage page(Production production, Typed typed, Place place, Visitor visitor) {
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
                        .filter(one -> !one.hidden() || one.stage().equals(production.stage()))
                        .toList(),
                itinerary.of(place, production),
                itinerary.seen(place, production));
    }

    private static ProductionPage.Day day(Production production, Session day, Place place) {
        return new ProductionPage.Day(
                day.id().toString(),
                Dates.of(day, place),
                day.siteName(),
                place.href("/redaction/ateliers/seances/" + day.id()),
                place.href(BoardController.PATH + "/" + production.id() + "/service/" + day.id()));
    }

    /** Sessions of the group around today: those to come, nearest first, then those gone by. */
    private List<ProductionPage.Possible> possible(
            Production production, List<Session> days, Place place) {
        UUID group = production.group();
        if (group == null) {
            return List.of();
        }
        Set<UUID> chosen = days.stream().map(Session::id).collect(Collectors.toSet());
        Instant since = production.changedAt().minus(Duration.ofDays(60));
        Instant now = clock.instant();
        return programmes.sessions(place.portalId(), group).stream()
                .filter(session ->
                        !session.cancelled()
                                && !chosen.contains(session.id())
                                && session.starts().isAfter(since))
                .sorted(
                        Comparator.comparing((Session session) -> session.ends().isBefore(now))
                                .thenComparing(
                                        session -> Duration.between(now, session.starts()).abs()))
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
