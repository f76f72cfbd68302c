package org.parvis.workshops.production;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Published;
import org.parvis.catalogue.Withdrawn;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.identity.Account;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonErased;
import org.parvis.people.PersonId;
import org.parvis.people.PersonsMerged;
import org.parvis.platform.web.NotHere;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is made in workshops, up to the newsroom's door. */
@Component
class Productions {
    private final ProductionStore store;
    private final FaceStore faceStore;
    private final Faces faces;
    private final Programmes programmes;
    private final Rolls rolls;
    private final People people;
    private final Credits credits;
    private final Newsroom newsroom;
    private final TransactionOperations tx;
    private final Clock clock;

    Productions(
            ProductionStore store,
            FaceStore faceStore,
            Faces faces,
            Programmes programmes,
            Rolls rolls,
            People people,
            Credits credits,
            Newsroom newsroom,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.faceStore = faceStore;
        this.faces = faces;
        this.programmes = programmes;
        this.rolls = rolls;
        this.people = people;
        this.credits = credits;
        this.newsroom = newsroom;
        this.tx = tx;
        this.clock = clock;
    }

    Production require(PortalId portal, UUID id) {
        return store.find(portal, id).orElseThrow(NotHere::new);
    }

    /** Its days, the earliest first. */
    List<Session> days(PortalId portal, UUID id) {
        return store.days(portal, id).keySet().stream()
                .map(session -> programmes.session(portal, session))
                .sorted(Comparator.comparing(Session::starts))
                .toList();
    }

    /** Everybody on the roll of one of its days, or of its group while it has none; by name. */
    List<Person> cast(PortalId portal, Production production) {
        Map<PersonId, Person> all = new LinkedHashMap<>();
        List<Session> days = days(portal, production.id());
        UUID group = production.group();
        if (days.isEmpty() && group != null) {
            days = programmes.sessions(portal, group).stream().limit(1).toList();
        }
        days.forEach(
                day -> rolls.roll(portal, day).forEach(person -> all.put(person.id(), person)));
        return List.copyOf(all.values());
    }

    /** The posts that each person held on its days. */
    Map<PersonId, Set<String>> crew(PortalId portal, UUID id) {
        Map<PersonId, Set<String>> crew = new LinkedHashMap<>();
        for (Session day : days(portal, id)) {
            rolls.posts(portal, day.id())
                    .forEach((person, role) ->
                            crew.computeIfAbsent(person, one -> new LinkedHashSet<>()).add(role));
        }
        return crew;
    }

    /**
     * A cut opens the story in the newsroom: title, words, place, crew and the people seen come
     * from the production, with the agreements they have given for it. An agreement is given for
     * one film, so those of earlier films are not taken over.
     */
    UUID openStory(PortalId portal, Production production, Account by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    UUID known = production.story();
                    if (known != null) {
                        return known;
                    }
                    StoryId story =
                            newsroom.bring(
                                    portal,
                                    new NewStory(
                                            production.kind(),
                                            Language.FRENCH,
                                            production.title(),
                                            production.idea(),
                                            "",
                                            "",
                                            production.place(),
                                            List.of(),
                                            "camera",
                                            !faces.of(portal, production.id()).isEmpty()),
                                    List.of(by.id()));
                    SubjectRef subject = new SubjectRef("newsroom", "story", story.value());
                    credits.saveCrew(portal, subject, credits(portal, production));
                    faces.carry(portal, production, story.value(), by);
                    store.change(portal, moved(production, Stage.REVIEW, story.value()));
                    return story.value();
                }));
    }

    private List<Credit> credits(PortalId portal, Production production) {
        Map<PersonId, Set<String>> crew = crew(portal, production.id());
        Map<PersonId, Person> known = people.all(portal, crew.keySet());
        Set<UUID> days = store.days(portal, production.id()).keySet();
        List<Credit> credits = new ArrayList<>();
        crew.forEach((id, roles) -> {
            Person person = known.get(id);
            if (person != null && !person.erased()) {
                boolean first = rolls.firstTime(portal, id, roles, days);
                credits.add(
                        new Credit(
                                person.name(),
                                List.copyOf(roles),
                                person.traits().age(year()),
                                "",
                                first,
                                person.account()));
            }
        });
        return credits;
    }

    private int year() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    static Production moved(Production one, Stage stage, @Nullable UUID story) {
        return new Production(
                one.id(),
                one.group(),
                one.title(),
                stage,
                one.kind(),
                one.idea(),
                one.place(),
                one.equipment(),
                story,
                one.changedAt());
    }

    /** The story is online: so is the production. */
    @EventListener
    void on(Published event) {
        if (event.subject().module().equals("newsroom")) {
            store.follow(event.portal(), event.subject().id(), Stage.PUBLIC);
        }
    }

    /** The story is no longer online: it is being read again. */
    @EventListener
    void on(Withdrawn event) {
        if (event.subject().module().equals("newsroom")) {
            store.follow(event.portal(), event.subject().id(), Stage.REVIEW);
        }
    }

    @EventListener
    void on(PersonsMerged event) {
        faceStore.merge(event.portal(), event.from(), event.into());
        store.forget(event.portal(), event.from());
    }

    @EventListener
    void on(PersonErased event) {
        faceStore.forget(event.portal(), event.person());
        store.forget(event.portal(), event.person());
    }
}
