package org.parvis.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What other modules may ask of the register of people. */
@Component
public final class People {
    /** The longest name. */
    public static final int LONGEST_NAME = 80;

    private final PersonStore store;
    private final GuardianStore guardians;
    private final ApplicationEventPublisher announcer;
    private final TransactionOperations tx;
    private final Clock clock;

    People(
            PersonStore store,
            GuardianStore guardians,
            ApplicationEventPublisher announcer,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.guardians = guardians;
        this.announcer = announcer;
        this.tx = tx;
        this.clock = clock;
    }

    /** Somebody of this portal; {@link NotHere} else. */
    public Person require(PortalId portal, UUID id) {
        return store.find(portal, id).orElseThrow(NotHere::new);
    }

    public Optional<Person> find(PortalId portal, PersonId id) {
        return store.find(portal, id.value());
    }

    /** These people by their identifier; those that are not here are left out. */
    public Map<PersonId, Person> all(PortalId portal, Collection<PersonId> ids) {
        return store.byIds(portal, ids.stream().map(PersonId::value).toList()).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** Writes down somebody of whom only the name is known. */
    public PersonId add(PortalId portal, String name, String by) {
        return add(portal, named(name), by);
    }

    /** Somebody who is not written down yet. */
    public Person named(String name) {
        return new Person(
                new PersonId(Uuid7.next(clock)), name, "", "", Traits.UNKNOWN, "", null, List.of());
    }

    /**
     * Writes down a person.
     *
     * @param by who does, in words
     */
    public PersonId add(PortalId portal, Person person, String by) {
        return Optional.ofNullable(
                        tx.execute(status -> {
                            store.insert(portal, person, by, clock.instant());
                            guardians.replace(portal, person.id().value(), numbered(person));
                            return person.id();
                        }))
                .orElseThrow();
    }

    /** Puts this in the place of what was known of the same person. */
    public void change(PortalId portal, Person person) {
        tx.executeWithoutResult(status -> {
            if (!store.update(portal, person)) {
                throw new NotHere();
            }
            guardians.replace(portal, person.id().value(), numbered(person));
        });
    }

    private Map<UUID, Guardian> numbered(Person person) {
        Map<UUID, Guardian> numbered = new LinkedHashMap<>();
        person.guardians().forEach(guardian -> numbered.put(Uuid7.next(clock), guardian));
        return numbered;
    }

    /**
     * People whose names are the same as these, by the name as it was asked; nobody is left out.
     */
    public Map<String, List<Person>> called(PortalId portal, List<String> names) {
        Map<String, List<Person>> byFingerprint =
                store
                        .ofFingerprints(
                                portal, names.stream().map(Fingerprint::of).distinct().toList())
                        .stream()
                        .collect(Collectors.groupingBy(person -> Fingerprint.of(person.name())));
        Map<String, List<Person>> called = new LinkedHashMap<>();
        names.forEach(name ->
                called.put(name, byFingerprint.getOrDefault(Fingerprint.of(name), List.of())));
        return called;
    }

    /** People whose names hold these words, by name. */
    public List<Person> search(PortalId portal, String words, int count) {
        return store.list(portal, Fingerprint.plain(words), null, count);
    }

    /** What figures count everybody of the portal by, whoever is erased included. */
    public Map<PersonId, Traits> traits(PortalId portal) {
        return store.traits(portal);
    }

    /** Groups of people of one name, for somebody to say whether they are the same. */
    List<List<Person>> twice(PortalId portal) {
        List<String> fingerprints = store.twice(portal);
        Map<String, List<Person>> people =
                store.ofFingerprints(portal, fingerprints).stream()
                        .collect(
                                Collectors.groupingBy(
                                        person -> Fingerprint.of(person.name()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return new ArrayList<>(people.values());
    }

    /** Somebody has looked: these are different people of one name. */
    void keepApart(PortalId portal, Person one) {
        String fingerprint = Fingerprint.of(one.name());
        store.notTheSame(
                portal, fingerprint, store.ofFingerprints(portal, List.of(fingerprint)).size());
    }

    /** The first was the second all along: what the second lacks comes from the first. */
    void merge(PortalId portal, PersonId from, PersonId into) {
        tx.executeWithoutResult(status -> {
            Person lost = require(portal, from.value());
            Person kept = require(portal, into.value());
            change(portal, Merging.of(kept, lost));
            store.merge(portal, from.value(), into.value());
            announcer.publishEvent(new PersonsMerged(portal, from, into));
        });
    }

    /** Forgets who it was; what is counted stays. */
    void erase(PortalId portal, PersonId id) {
        tx.executeWithoutResult(status -> {
            Person person = require(portal, id.value());
            int year = clock.instant().atZone(clock.getZone()).getYear();
            store.erase(portal, id.value(), person.traits().band(year), clock.instant());
            announcer.publishEvent(new PersonErased(portal, id));
        });
    }
}
