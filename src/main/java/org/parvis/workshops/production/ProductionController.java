package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One production. */
@Controller
final class ProductionController {
    private static final int LONGEST = 20_000;

    private final ProductionStore store;
    private final Productions productions;
    private final ProductionPages pages;
    private final Faces faces;
    private final Programmes programmes;

    ProductionController(
            ProductionStore store,
            Productions productions,
            ProductionPages pages,
            Faces faces,
            Programmes programmes) {
        this.store = store;
        this.productions = productions;
        this.pages = pages;
        this.faces = faces;
        this.programmes = programmes;
    }

    @GetMapping("/{portal}/redaction/productions/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Production production = productions.require(place.portalId(), id);
        return pages.page(production, pages.filled(production, place), place, visitor);
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
            return Answer.again(pages.page(before, typed, place, visitor));
        }
        Stage stage = pages.stage(place, typed.value("etape")).orElse(before.stage());
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
        if (!script.equals(pages.script(place, id))) {
            store.addScript(place.portalId(), id, script, visitor.required().name());
        }
        return see(place, id);
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
}
