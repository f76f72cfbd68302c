package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of productions. */
@Controller
final class BoardController {
    static final String PATH = "/redaction/productions";
    private static final int LONGEST_TITLE = 160;

    private final ProductionStore store;
    private final Productions productions;
    private final Programmes programmes;
    private final Studios studios;
    private final StageNames names;
    private final Clock clock;

    BoardController(
            ProductionStore store,
            Productions productions,
            Programmes programmes,
            Studios studios,
            StageNames names,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.programmes = programmes;
        this.studios = studios;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/productions")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor, @RequestParam(defaultValue = "0") int deplaces) {
        return page(Typed.nothing(), place, visitor).withMoved(deplaces);
    }

    /** An idea. */
    @PostMapping("/{portal}/redaction/productions")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        String title =
                typed.text(
                        "titre",
                        LONGEST_TITLE,
                        place.say("workshops.error.title"),
                        place.say("workshops.error.long"));
        if (!typed.isRight()) {
            return Answer.again(page(typed, place, visitor));
        }
        UUID group =
                typed.id("groupe")
                        .map(id -> programmes.group(place.portalId(), id).id())
                        .orElse(null);
        String kind = typed.is("genre", "sound") ? "sound" : "film";
        UUID id = Uuid7.next(clock);
        store.insert(
                place.portalId(),
                new Production(
                        id, group, title, Stage.IDEA, kind, "", "", "", null, clock.instant()),
                visitor.required().name());
        return Answer.see(place.href(PATH + "/" + id));
    }

    @PostMapping("/{portal}/redaction/productions/{id}/etape")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer move(@PathVariable UUID id, Place place, HttpServletRequest request) {
        Production production = productions.require(place.portalId(), id);
        Stage stage = names.find(place, Typed.of(request).value("etape")).orElseThrow(NotHere::new);
        store.change(place.portalId(), Productions.moved(production, stage, production.story()));
        return Answer.see(place.href(PATH));
    }

    BoardPage page(Typed typed, Place place, Visitor visitor) {
        List<Production> all = store.board(place.portalId());
        List<NamedStage> named = names.of(place);
        return new BoardPage(
                studios.page(place, visitor, place.say("workshops.productions.title")),
                named.stream()
                        .filter(one -> !one.hidden())
                        .map(one ->
                                new BoardPage.Column(one, cards(all, one.stage(), named, place)))
                        .toList(),
                named,
                groups(place),
                typed,
                0);
    }

    private static List<BoardPage.Card> cards(
            List<Production> all, Stage stage, List<NamedStage> named, Place place) {
        return all.stream()
                .filter(one -> shown(one.stage(), named).equals(stage))
                .map(one ->
                        new BoardPage.Card(
                                one.id().toString(),
                                one.title(),
                                place.href(PATH + "/" + one.id()),
                                place.say(
                                        "workshops.productions.since",
                                        "date",
                                        place.formats().shortDate(one.changedAt())),
                                stage))
                .toList();
    }

    /** What moved while its stage was taken away begins again. */
    private static Stage shown(Stage stage, List<NamedStage> named) {
        return named.stream()
                .filter(one -> !one.hidden() && one.stage().equals(stage))
                .map(NamedStage::stage)
                .findFirst()
                .orElse(Stage.IDEA);
    }

    /** Groups of now. */
    private List<BoardPage.Choice> groups(Place place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<BoardPage.Choice> choices = new ArrayList<>();
        for (Programme programme : programmes.all(place.portalId())) {
            if (programme.ends().isBefore(today.minusMonths(2))) {
                continue;
            }
            for (Group group : programmes.groups(place.portalId(), programme.id())) {
                if (!group.starts().isAfter(today.plusMonths(2))
                        && !group.ends().isBefore(today.minusMonths(2))) {
                    choices.add(new BoardPage.Choice(group.id().toString(), label(group)));
                }
            }
        }
        return choices;
    }

    private static String label(Group group) {
        return group.title() + ", " + group.starts().getYear() + "–" + group.ends().getYear();
    }
}
