package org.parvis.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The register by name, and people written down twice. */
@Controller
final class KnownPeopleController {
    static final String PATH = "/redaction/personnes";
    private static final int ON_A_PAGE = 50;

    private final People people;
    private final PersonStore store;
    private final Studios studios;
    private final ObjectProvider<PersonTraces> traces;

    KnownPeopleController(
            People people,
            PersonStore store,
            Studios studios,
            ObjectProvider<PersonTraces> traces) {
        this.people = people;
        this.store = store;
        this.studios = studios;
        this.traces = traces;
    }

    @GetMapping("/{portal}/redaction/personnes")
    @Allowed(Action.KEEP_PEOPLE)
    Page list(
            Place place,
            Visitor visitor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID apres) {
        return page(place, visitor, q.strip(), apres, Typed.nothing());
    }

    /** Writes down somebody; a name that is known already goes to the one who has it. */
    @PostMapping("/{portal}/redaction/personnes")
    @Allowed(Action.KEEP_PEOPLE)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        String name =
                typed.text(
                        "nom",
                        People.LONGEST_NAME,
                        place.say("people.error.name"),
                        place.say("people.error.long"));
        if (!typed.isRight()) {
            return Answer.again(page(place, visitor, "", null, typed));
        }
        PersonId id = people.add(place.portalId(), name, visitor.required().name());
        return Answer.see(place.href(PATH + "/" + id));
    }

    private KnownPeoplePage page(
            Place place, Visitor visitor, String words, @Nullable UUID after, Typed typed) {
        List<Person> found =
                store.list(place.portalId(), Fingerprint.plain(words), after, ON_A_PAGE + 1);
        Optional<Person> last =
                found.size() > ON_A_PAGE ? Optional.of(found.get(ON_A_PAGE - 1)) : Optional.empty();
        return new KnownPeoplePage(
                studios.page(place, visitor, place.say("people.title")),
                words,
                store.count(place.portalId()),
                found.stream().limit(ON_A_PAGE).map(person -> line(person, place)).toList(),
                last.map(person -> next(place, words, person)).orElse(null),
                people.twice(place.portalId()).size(),
                typed);
    }

    private static String next(Place place, String words, Person last) {
        return place.href(PATH) + "?q=" + UriUtils.encode(words, "UTF-8") + "&apres=" + last.id();
    }

    private static KnownPeoplePage.Line line(Person person, Place place) {
        return new KnownPeoplePage.Line(
                person.name(), place.href(PATH + "/" + person.id()), Details.of(person, place));
    }

    @GetMapping("/{portal}/redaction/personnes/doublons")
    @Allowed(Action.KEEP_PEOPLE)
    Page twice(Place place, Visitor visitor) {
        List<DoublesPage.Group> groups =
                people.twice(place.portalId()).stream()
                        .map(group ->
                                new DoublesPage.Group(
                                        group.getFirst().name(),
                                        group.stream().map(one -> one(one, place)).toList()))
                        .toList();
        return new DoublesPage(
                studios.page(place, visitor, place.say("people.doubles.title")), groups);
    }

    private DoublesPage.One one(Person person, Place place) {
        return new DoublesPage.One(
                person.id().toString(),
                person.name(),
                place.href(PATH + "/" + person.id()),
                Details.of(person, place),
                traces.orderedStream()
                        .flatMap(module -> module.traces(place, person.id()).stream())
                        .map(PersonTraces.Trace::label)
                        .toList());
    }

    /** All of a group become the one that was chosen. */
    @PostMapping("/{portal}/redaction/personnes/doublons/{id}/fusion")
    @Allowed(Action.KEEP_PEOPLE)
    Answer merge(@PathVariable UUID id, Place place, HttpServletRequest request) {
        Person kept = people.require(place.portalId(), id);
        for (String other : Typed.of(request).all("personne")) {
            if (!other.equals(id.toString()) && isId(other)) {
                Person lost = people.require(place.portalId(), UUID.fromString(other));
                people.merge(place.portalId(), lost.id(), kept.id());
            }
        }
        return Answer.see(place.href(PATH + "/doublons"));
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** They are different people. */
    @PostMapping("/{portal}/redaction/personnes/doublons/{id}/distinction")
    @Allowed(Action.KEEP_PEOPLE)
    Answer keepApart(@PathVariable UUID id, Place place) {
        people.keepApart(place.portalId(), people.require(place.portalId(), id));
        return Answer.see(place.href(PATH + "/doublons"));
    }
}
