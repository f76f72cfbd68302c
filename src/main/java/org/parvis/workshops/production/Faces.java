package org.parvis.workshops.production;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Credits;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Presence;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.pieces.Chip;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.RollConsents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who is seen, and whether they agree: asked on the day of the shoot, for this film; the answers go
 * with the film to the newsroom.
 */
@Component
final class Faces implements RollConsents {
    private final FaceStore store;
    private final ProductionStore productions;
    private final People people;
    private final Credits credits;
    private final CreditPieces pieces;
    private final TransactionOperations tx;
    private final Clock clock;

    Faces(
            FaceStore store,
            ProductionStore productions,
            People people,
            Credits credits,
            CreditPieces pieces,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.people = people;
        this.credits = credits;
        this.pieces = pieces;
        this.tx = tx;
        this.clock = clock;
    }

    /** What the register of agreements calls this film: the story, once there is one. */
    static SubjectRef subject(Production production) {
        UUID story = production.story();
        return story == null
                ? new SubjectRef("workshops", "production", production.id())
                : new SubjectRef("newsroom", "story", story);
    }

    Set<PersonId> of(PortalId portal, UUID production) {
        return store.of(portal, production).stream()
                .map(FaceStore.Face::person)
                .collect(Collectors.toSet());
    }

    /**
     * These people are seen, and no others; whoever has answered stays, with the answer.
     *
     * @param possible those who were on the form: nobody else is touched
     */
    void set(
            PortalId portal,
            Production production,
            Collection<PersonId> possible,
            Set<PersonId> seen,
            Account by) {
        tx.executeWithoutResult(status -> {
            Set<PersonId> before = of(portal, production.id());
            List<PersonId> added = seen.stream().filter(one -> !before.contains(one)).toList();
            add(portal, production, added, by);
            store.of(portal, production.id()).stream()
                    .filter(face ->
                            possible.contains(face.person()) && !seen.contains(face.person()))
                    .filter(face -> isUnanswered(portal, face))
                    .forEach(face -> store.drop(portal, face));
        });
    }

    private boolean isUnanswered(PortalId portal, FaceStore.Face face) {
        UUID appearance = face.appearance();
        return appearance == null || credits.removeAppearance(portal, new AppearanceId(appearance));
    }

    private void add(PortalId portal, Production production, List<PersonId> added, Account by) {
        RecordedBy recorder = new RecordedBy(by.id().value(), by.name());
        Map<PersonId, List<AppearanceId>> before = before(portal, production, added);
        credits.holdStill(
                portal,
                subject(production),
                before.values().stream().flatMap(List::stream).toList());
        people.all(portal, added).values().stream()
                .filter(person -> !person.erased())
                .forEach(person -> {
                    AppearanceId id =
                            credits.addAppearance(
                                    portal,
                                    subject(production),
                                    facts(person),
                                    recorder,
                                    before.getOrDefault(person.id(), List.of()));
                    store.add(portal, new FaceStore.Face(production.id(), person.id(), id.value()));
                });
    }

    /** Where these people are in what the same group makes. */
    private Map<PersonId, List<AppearanceId>> before(
            PortalId portal, Production production, List<PersonId> added) {
        UUID group = production.group();
        return group == null || added.isEmpty()
                ? Map.of()
                : store.inGroup(portal, group, added).stream()
                        .collect(
                                Collectors.groupingBy(
                                        FaceStore.Face::person,
                                        Collectors.mapping(
                                                face ->
                                                        new AppearanceId(
                                                                Objects.requireNonNull(
                                                                        face.appearance())),
                                                Collectors.toList())));
    }

    private NewAppearance facts(Person person) {
        int year = clock.instant().atZone(clock.getZone()).getYear();
        return new NewAppearance(
                person.name(),
                person.traits().age(year),
                person.traits().minor(year),
                Presence.SEEN_AND_HEARD,
                "",
                true,
                null);
    }

    /** The film is a story now: everybody goes there with what they answered. */
    void carry(PortalId portal, Production production, UUID story, Account by) {
        SubjectRef to = new SubjectRef("newsroom", "story", story);
        // those written down before agreements were kept
        List<FaceStore.Face> unasked =
                store.of(portal, production.id()).stream()
                        .filter(face -> face.appearance() == null)
                        .toList();
        unasked.forEach(face -> store.drop(portal, face));
        add(portal, production, unasked.stream().map(FaceStore.Face::person).toList(), by);
        credits.carry(portal, subject(production), to);
    }

    /** The agreement of each, as it stands. */
    Map<PersonId, Chip> chips(Place place, UUID production) {
        return chips(place, store.of(place.portalId(), production));
    }

    private Map<PersonId, Chip> chips(Place place, List<FaceStore.Face> faces) {
        List<AppearanceId> ids =
                faces.stream()
                        .map(FaceStore.Face::appearance)
                        .filter(Objects::nonNull)
                        .map(AppearanceId::new)
                        .toList();
        Map<AppearanceId, Chip> known = pieces.chips(place, ids);
        Map<PersonId, Chip> chips = new HashMap<>();
        for (FaceStore.Face face : faces) {
            UUID appearance = face.appearance();
            Chip chip = appearance == null ? null : known.get(new AppearanceId(appearance));
            if (chip != null) {
                chips.put(face.person(), chip);
            }
        }
        return chips;
    }

    @Override
    public Map<PersonId, Consent> consents(Place place, Session session) {
        Map<PersonId, FaceStore.Face> latest = new LinkedHashMap<>();
        store.ofSession(place.portalId(), session.id(), session.group())
                .forEach(face -> latest.put(face.person(), face));
        Map<PersonId, Consent> consents = new HashMap<>();
        Map<UUID, String> hrefs = new HashMap<>();
        chips(place, List.copyOf(latest.values()))
                .forEach((person, chip) -> {
                    UUID production = Objects.requireNonNull(latest.get(person)).production();
                    String href = hrefs.computeIfAbsent(production, one -> href(place, one));
                    consents.put(person, new Consent(chip, href));
                });
        return consents;
    }

    /** Where agreements to this film are asked for. */
    String href(Place place, UUID production) {
        SubjectRef subject =
                productions
                        .find(place.portalId(), production)
                        .map(Faces::subject)
                        .orElse(new SubjectRef("workshops", "production", production));
        return CreditPieces.peoplePath(place, subject);
    }
}
