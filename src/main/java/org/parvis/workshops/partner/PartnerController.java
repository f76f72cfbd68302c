package org.parvis.workshops.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Pace;
import org.parvis.kernel.Action;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonForm;
import org.parvis.people.PersonId;
import org.parvis.platform.sql.Turns;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.key.SecretKey;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.roll.Enrolments;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The private page of a partner: their own people, and a form for one more. */
@Controller
final class PartnerController {
    static final String PATH = "/ateliers/partenaire/";
    private static final int MINUTES = 60;

    /** Addresses get lost: who finds one does not fill the register. */
    private static final Pace.Limit PACE =
            new Pace.Limit("workshops.partner", 60, Duration.ofHours(1));

    private final PartnerStore store;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final People people;
    private final Chromes chromes;
    private final Pace pace;
    private final Turns turns;
    private final TransactionOperations tx;
    private final Clock clock;

    PartnerController(
            PartnerStore store,
            Programmes programmes,
            Enrolments enrolments,
            People people,
            Chromes chromes,
            Pace pace,
            Turns turns,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.people = people;
        this.chromes = chromes;
        this.pace = pace;
        this.turns = turns;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/ateliers/partenaire/{key:[0-9a-f]{36}}")
    @Allowed(Action.SEND_PEOPLE)
    Page show(@PathVariable String key, Place place, HttpServletResponse response) {
        SecretKey.keepPrivate(response);
        return page(key, require(key, place), Typed.nothing(), place);
    }

    /** One person more; the team answers, and the partner sees the answer here. */
    @PostMapping("/{portal}/ateliers/partenaire/{key:[0-9a-f]{36}}")
    @Allowed(Action.SEND_PEOPLE)
    Answer send(
            @PathVariable String key,
            Place place,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicForm.check(request);
        SecretKey.keepPrivate(response);
        PartnerStore.Partner partner = require(key, place);
        Typed typed = Typed.of(request);
        Person person = PersonForm.read(typed, people.named(""), place, clock);
        Optional<Group> group = group(partner, typed, place);
        if (group.isEmpty()) {
            typed.refuse("groupe", place.say("workshops.partner.error.group"));
        }
        if (typed.isRight() && !pace.take(PACE, partner.id().toString())) {
            typed.refuse("nom", place.say("workshops.partner.error.pace"));
        }
        if (!typed.isRight() || group.isEmpty()) {
            return Answer.again(page(key, partner, typed, place));
        }
        tx.executeWithoutResult(status -> keep(partner, group.get(), person, place));
        return Answer.see(place.href(PATH + key));
    }

    /**
     * Somebody they sent before is the same person; anybody else of that name is not theirs to see.
     */
    private void keep(PartnerStore.Partner partner, Group group, Person person, Place place) {
        // a form sent twice at once finds the person that the first one wrote down
        turns.take("workshops.partner:" + partner.id());
        List<PersonId> own = store.sent(place.portalId(), partner.id());
        Optional<PersonId> known =
                people.called(place.portalId(), List.of(person.name())).values().stream()
                        .flatMap(List::stream)
                        .map(Person::id)
                        .filter(own::contains)
                        .findFirst();
        if (known.isPresent()) {
            enrolments.askAgain(place.portalId(), group, known.get(), partner.name());
        } else {
            enrolments.ask(place.portalId(), group, person, partner.name());
            store.send(place.portalId(), partner.id(), person.id());
        }
    }

    private PartnerStore.Partner require(String key, Place place) {
        if (place.portal().archived()) {
            throw new NotHere();
        }
        return store.byKey(place.portalId(), new SecretKey(key)).orElseThrow(NotHere::new);
    }

    private Optional<Group> group(PartnerStore.Partner partner, Typed typed, Place place) {
        return typed.id("groupe")
                .flatMap(id ->
                        groups(partner, place).stream()
                                .filter(group -> group.id().equals(id))
                                .findFirst());
    }

    /** Groups that are going on or to come. */
    private List<Group> groups(PartnerStore.Partner partner, Place place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Group> groups = new ArrayList<>();
        for (Programme programme : programmes.all(place.portalId())) {
            boolean theirs =
                    partner.programme() == null || programme.id().equals(partner.programme());
            if (theirs && !programme.ends().isBefore(today)) {
                programmes.groups(place.portalId(), programme.id()).stream()
                        .filter(group -> !group.ends().isBefore(today))
                        .forEach(groups::add);
            }
        }
        return groups;
    }

    private PartnerPage page(String key, PartnerStore.Partner partner, Typed typed, Place place) {
        List<PersonId> own = store.sent(place.portalId(), partner.id());
        Map<PersonId, Person> known = people.all(place.portalId(), own);
        return new PartnerPage(
                chromes.bare(place, partner.name()),
                partner.name(),
                place.href(PATH + key),
                typed,
                groups(partner, place).stream()
                        .map(group ->
                                new PartnerPage.Choice(group.id().toString(), label(group, place)))
                        .toList(),
                own.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(person -> line(partner, person, place))
                        .toList());
    }

    private String label(Group group, Place place) {
        return place.say(
                "workshops.partner.group",
                "group",
                group.title(),
                "from",
                Dates.day(group.starts(), place, clock.getZone()),
                "to",
                Dates.day(group.ends(), place, clock.getZone()));
    }

    private PartnerPage.Line line(PartnerStore.Partner partner, Person person, Place place) {
        List<String> states = new ArrayList<>();
        for (Enrolments.Standing standing : enrolments.of(place.portalId(), person.id())) {
            UUID group = standing.group();
            states.add(
                    programmes.group(place.portalId(), group).title()
                            + " · "
                            + place.say(standing.state().key()));
        }
        String came = "";
        if (partner.sees()) {
            Enrolments.Came total = enrolments.came(place.portalId(), person.id());
            came =
                    place.say(
                            "workshops.person.total",
                            "sessions",
                            total.sessions(),
                            "hours",
                            total.minutes() / MINUTES);
        }
        return new PartnerPage.Line(person.name(), states, came);
    }
}
