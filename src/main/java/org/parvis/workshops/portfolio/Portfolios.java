package org.parvis.workshops.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.credits.Credits;
import org.parvis.kernel.SubjectRef;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonErased;
import org.parvis.people.PersonId;
import org.parvis.people.PersonTraces;
import org.parvis.people.PersonsMerged;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gathers what a portfolio shows. */
@Component
class Portfolios implements PersonTraces {
    private static final int MINUTES = 60;

    private final PortfolioStore store;
    private final LearntStore learnt;
    private final People people;
    private final Credits credits;
    private final Catalogue catalogue;

    Portfolios(
            PortfolioStore store,
            LearntStore learnt,
            People people,
            Credits credits,
            Catalogue catalogue) {
        this.store = store;
        this.learnt = learnt;
        this.people = people;
        this.credits = credits;
        this.catalogue = catalogue;
    }

    Contents of(Place place, PersonId id) {
        Person person =
                people.find(place.portalId(), id)
                        .filter(one -> !one.erased())
                        .orElseThrow(NotHere::new);
        List<PortfolioStore.Course> courses = store.courses(place.portalId(), id);
        int sessions = courses.stream().mapToInt(PortfolioStore.Course::sessions).sum();
        int minutes = courses.stream().mapToInt(PortfolioStore.Course::minutes).sum();
        return new Contents(
                person.name(),
                place.portal().name(),
                total(place, sessions, minutes),
                courses.stream().map(one -> course(place, one)).toList(),
                store.films(place.portalId(), id).stream().map(one -> film(place, one)).toList(),
                store.posts(place.portalId(), id).stream()
                        .map(one -> done(place, role(place, one.what()), one))
                        .toList(),
                store.gestures(place.portalId(), id).stream()
                        .map(one -> done(place, place.say(Gesture.valueOf(one.what()).key()), one))
                        .toList(),
                store.praise(place.portalId(), id).stream()
                        .map(one ->
                                new Contents.Line(
                                        one.words(), one.by() + ", " + day(place, one.at())))
                        .toList());
    }

    private static String total(Place place, int sessions, int minutes) {
        return place.say(
                "workshops.person.total", "sessions", sessions, "hours", minutes / MINUTES);
    }

    private static Contents.Line course(Place place, PortfolioStore.Course course) {
        String dates =
                place.say(
                        "workshops.dates",
                        "from",
                        day(place, course.since()),
                        "to",
                        day(place, course.until()));
        return new Contents.Line(
                course.title(), dates + " · " + total(place, course.sessions(), course.minutes()));
    }

    private static Contents.Line done(Place place, String label, PortfolioStore.Done done) {
        String detail =
                place.say(
                        "workshops.portfolio.times",
                        "count",
                        done.times(),
                        "first",
                        day(place, done.first()));
        return new Contents.Line(label, detail);
    }

    private Contents.Film film(Place place, PortfolioStore.Film film) {
        String seen = film.seen() ? place.say("workshops.portfolio.seen") : "";
        String detail =
                Stream.concat(film.roles().stream().map(role -> role(place, role)), Stream.of(seen))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Contents.Film(film.title(), detail, address(place, film.story()));
    }

    private String address(Place place, @org.jspecify.annotations.Nullable UUID story) {
        return Optional.ofNullable(story)
                .flatMap(id ->
                        catalogue.find(place.portalId(), new SubjectRef("newsroom", "story", id)))
                .map(entry -> place.absolute(entry.path()))
                .orElse("");
    }

    private String role(Place place, String code) {
        return credits.role(code).map(role -> role.name(place.language())).orElse(code);
    }

    private static String day(Place place, Instant moment) {
        return place.formats().dayOfYear(moment);
    }

    @Override
    public List<Trace> traces(Place place, PersonId person) {
        return List.of(
                new Trace(
                        place.say("workshops.portfolio.title"),
                        place.say("workshops.portfolio.trace"),
                        place.href(PortfolioDeskController.path(person))));
    }

    @EventListener
    void on(PersonsMerged event) {
        learnt.merge(event.portal(), event.from(), event.into());
    }

    /** What was learnt is theirs: it goes with them. */
    @EventListener
    void on(PersonErased event) {
        learnt.forget(event.portal(), event.person());
    }
}
