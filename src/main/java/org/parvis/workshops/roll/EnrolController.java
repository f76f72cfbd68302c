package org.parvis.workshops.roll;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonForm;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Putting one's name down, without an account nor a mail address. */
@Controller
final class EnrolController {
    private static final int MOST_AN_HOUR = 20;

    private final Programmes programmes;
    private final Enrolling enrolling;
    private final People people;
    private final Chromes chromes;
    private final Clock clock;
    private final Cache<String, AtomicInteger> pace =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    EnrolController(
            Programmes programmes,
            Enrolling enrolling,
            People people,
            Chromes chromes,
            Clock clock) {
        this.programmes = programmes;
        this.enrolling = enrolling;
        this.people = people;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/{portal}/ateliers")
    @Allowed(Action.ENROL)
    Page list(Place place) {
        List<OpenGroupsPage.Line> lines =
                programmes.open(place.portalId()).stream()
                        .map(group ->
                                new OpenGroupsPage.Line(
                                        group.title(),
                                        place.href("/ateliers/" + group.id()),
                                        dates(group, place),
                                        group.siteName()))
                        .toList();
        return new OpenGroupsPage(chromes.page(place, place.say("workshops.public.title")), lines);
    }

    @GetMapping("/{portal}/ateliers/{id}")
    @Allowed(Action.ENROL)
    Page form(@PathVariable UUID id, Place place) {
        return page(open(id, place), Typed.nothing(), place);
    }

    @PostMapping("/{portal}/ateliers/{id}")
    @Allowed(Action.ENROL)
    Answer ask(@PathVariable UUID id, Place place, HttpServletRequest request) {
        PublicForm.check(request);
        Group group = open(id, place);
        Typed typed = Typed.of(request);
        Person person = PersonForm.read(typed, people.named(""), place, clock);
        boolean reachable =
                !person.telephone().isEmpty()
                        || !person.email().isEmpty()
                        || person.guardians().stream()
                                .anyMatch(one ->
                                        !one.telephone().isEmpty() || !one.email().isEmpty());
        if (!reachable) {
            typed.refuse("telephone", place.say("workshops.public.reach"));
        }
        if (!typed.isRight()) {
            return Answer.again(page(group, typed, place));
        }
        if (Objects.requireNonNull(
                                pace.get(request.getRemoteAddr(), address -> new AtomicInteger()))
                        .incrementAndGet()
                > MOST_AN_HOUR) {
            throw new Refused(429, "workshops.public.pace");
        }
        enrolling.ask(place.portalId(), group, person, "");
        return Answer.page(page(group, null, place));
    }

    private Group open(UUID id, Place place) {
        Group group = programmes.group(place.portalId(), id);
        // an archived media has nobody to answer
        if (!group.open() || place.portal().archived()) {
            throw new NotHere();
        }
        return group;
    }

    private EnrolPage page(Group group, @Nullable Typed typed, Place place) {
        return new EnrolPage(
                chromes.page(place, group.title()),
                group,
                dates(group, place),
                place.href("/ateliers/" + group.id()),
                typed);
    }

    private String dates(Group group, Place place) {
        return place.say(
                "workshops.dates",
                "from",
                Dates.day(group.starts(), place, clock.getZone()),
                "to",
                Dates.day(group.ends(), place, clock.getZone()));
    }
}
