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
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The board of productions. */
@Controller
final class BoardController {
    static final String PATH = "/redaction/productions";
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_STAGE = 40;

    private final ProductionStore store;
    private final Productions productions;
    private final Programmes programmes;
    private final Studios studios;
    private final StageNames names;
    private final TransactionOperations tx;
    private final Clock clock;

    BoardController(
            ProductionStore store,
            Productions productions,
            Programmes programmes,
            Studios studios,
            StageNames names,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.programmes = programmes;
        this.studios = studios;
        this.names = names;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/productions")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor) {
        return page(Typed.nothing(), place, visitor);
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
        Stage stage = Typed.of(request).one("etape", Stage.class);
        if (stage == null) {
            throw new NotHere();
        }
        store.change(place.portalId(), Productions.moved(production, stage, production.story()));
        return Answer.see(place.href(PATH));
    }

    /** The media's own words for its stages. */
    @PostMapping("/{portal}/redaction/productions/etapes")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer name(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        for (Stage stage : Stage.values()) {
            typed.text("nom-" + stage, LONGEST_STAGE, null, place.say("workshops.error.long"));
        }
        if (!typed.isRight()) {
            return Answer.again(page(typed, place, visitor));
        }
        tx.executeWithoutResult(status -> {
            for (Stage stage : Stage.values()) {
                names.put(
                        place.portalId(),
                        stage,
                        typed.value("nom-" + stage),
                        typed.is("sans-" + stage, "oui"));
            }
        });
        return Answer.see(place.href(PATH));
    }

    private BoardPage page(Typed typed, Place place, Visitor visitor) {
        List<Production> all = store.board(place.portalId());
        List<NamedStage> named = names.of(place);
        return new BoardPage(
                studios.page(place, visitor, place.say("workshops.productions.title")),
                named.stream()
                        .map(one -> new BoardPage.Column(one, cards(all, one.stage(), place)))
                        // what a media does without stays as long as something is there
                        .filter(column -> !column.stage().hidden() || !column.cards().isEmpty())
                        .toList(),
                named,
                groups(place),
                typed);
    }

    private static List<BoardPage.Card> cards(List<Production> all, Stage stage, Place place) {
        return all.stream()
                .filter(one -> one.stage() == stage)
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
