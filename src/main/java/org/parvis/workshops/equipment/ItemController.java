package org.parvis.workshops.equipment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One thing: what its label opens. */
@Controller
final class ItemController {
    private static final int LONGEST = 2000;

    private final ItemStore items;
    private final LoanStore loans;
    private final Lending lending;
    private final Studios studios;
    private final Clock clock;

    ItemController(
            ItemStore items, LoanStore loans, Lending lending, Studios studios, Clock clock) {
        this.items = items;
        this.loans = loans;
        this.lending = lending;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/materiel/{id:[0-9a-f-]{36}}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Item item = require(id, place);
        Map<String, String> fields = new HashMap<>();
        fields.put("nom", item.name());
        fields.put("sac", item.kit());
        fields.put("etat", item.state().name());
        fields.put("note", item.note());
        return page(item, Typed.filled(fields), place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/materiel/{id:[0-9a-f-]{36}}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Item before = require(id, place);
        Typed typed = Typed.of(request);
        String tooLong = place.say("workshops.error.long");
        String name = typed.text("nom", 120, place.say("workshops.equipment.error.name"), tooLong);
        String kit = typed.text("sac", 80, null, tooLong);
        String note = typed.text("note", LONGEST, null, tooLong);
        Condition state =
                Optional.ofNullable(typed.one("etat", Condition.class)).orElse(before.state());
        if (!typed.isRight()) {
            return Answer.again(page(before, typed, place, visitor));
        }
        items.update(place.portalId(), new Item(id, before.tag(), name, kit, state, note));
        return see(id, place);
    }

    /** It is back. */
    @PostMapping("/{portal}/redaction/ateliers/materiel/{id:[0-9a-f-]{36}}/retour")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer back(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Item item = require(id, place);
        Typed typed = Typed.of(request);
        Condition state =
                Optional.ofNullable(typed.one("etat", Condition.class)).orElse(item.state());
        String note = typed.text("note", LONGEST, null, place.say("workshops.error.long"));
        if (!typed.isRight()) {
            return Answer.again(page(item, typed, place, visitor));
        }
        lending.takeBack(place.portalId(), item, state, note, visitor.required().name());
        return see(id, place);
    }

    private static Answer see(UUID id, Place place) {
        return Answer.see(place.href(EquipmentController.PATH + "/" + id));
    }

    private Item require(UUID id, Place place) {
        return items.find(place.portalId(), id).orElseThrow(NotHere::new);
    }

    private ItemPage page(Item item, Typed typed, Place place, Visitor visitor) {
        List<Loan> history = loans.history(place.portalId(), item.id());
        String href = EquipmentController.PATH + "/" + item.id();
        return new ItemPage(
                studios.page(place, visitor, item.name()),
                item.tag(),
                item.name(),
                item.state(),
                place.href(href),
                typed,
                QrCode.of(place.absolute(href)),
                history.stream()
                        .filter(loan -> loan.backAt() == null)
                        .map(loan -> words(loan, place))
                        .findFirst()
                        .orElse(""),
                history.stream()
                        .filter(loan -> loan.backAt() != null)
                        .map(loan -> words(loan, place))
                        .toList());
    }

    private String words(Loan loan, Place place) {
        String borrower = lending.borrower(loan, place);
        if (loan.backAt() == null) {
            return place.say(
                    "workshops.equipment.out",
                    "who",
                    borrower,
                    "since",
                    place.formats().shortDate(loan.outAt()),
                    "due",
                    Dates.day(loan.due(), place, clock.getZone()));
        }
        return place.say(
                "workshops.equipment.was",
                "who",
                borrower,
                "since",
                place.formats().shortDate(loan.outAt()),
                "until",
                place.formats().shortDate(loan.backAt()),
                "before",
                place.say(loan.outState().key()),
                "after",
                place.say(Condition.valueOf(loan.backState()).key()),
                "note",
                loan.backNote());
    }
}
