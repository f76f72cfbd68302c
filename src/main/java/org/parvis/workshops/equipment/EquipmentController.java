package org.parvis.workshops.equipment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The inventory, who has what, and labels to print. */
@Controller
final class EquipmentController {
    static final String PATH = "/redaction/ateliers/materiel";
    private static final int LONGEST = 120;
    private static final int MOST_AT_ONCE = 50;

    private final ItemStore items;
    private final LoanStore loans;
    private final Lending lending;
    private final BorrowerForm borrowers;
    private final Studios studios;
    private final Chromes chromes;
    private final TransactionOperations tx;
    private final Clock clock;

    EquipmentController(
            ItemStore items,
            LoanStore loans,
            Lending lending,
            BorrowerForm borrowers,
            Studios studios,
            Chromes chromes,
            TransactionOperations tx,
            Clock clock) {
        this.items = items;
        this.loans = loans;
        this.lending = lending;
        this.borrowers = borrowers;
        this.studios = studios;
        this.chromes = chromes;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/materiel")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page list(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        Map<String, String> fields = new HashMap<>(borrowers.usual());
        fields.put("seance", typed.value("seance"));
        return page(Typed.filled(fields), place, visitor);
    }

    /** One thing, or several alike, each with its own label. */
    @PostMapping("/{portal}/redaction/ateliers/materiel")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        String tooLong = place.say("workshops.error.long");
        String name =
                typed.text("nom", LONGEST, place.say("workshops.equipment.error.name"), tooLong);
        String kit = typed.text("sac", 80, null, tooLong);
        Integer count =
                typed.number(
                        "nombre",
                        1,
                        MOST_AT_ONCE,
                        place.say("workshops.error.number", "most", MOST_AT_ONCE));
        if (!typed.isRight()) {
            return Answer.again(page(typed, place, visitor));
        }
        int many = count == null ? 1 : count;
        tx.executeWithoutResult(status -> {
            items.lock(place.portalId());
            for (int at = 0; at < many; at++) {
                items.add(place.portalId(), Uuid7.next(clock), name, kit);
            }
        });
        return Answer.see(place.href(PATH));
    }

    /** Several things, or a whole kit, to a session, a person or another media. */
    @PostMapping("/{portal}/redaction/ateliers/materiel/prets")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer lend(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        List<String> ticked = typed.all("chose");
        List<Item> things =
                items.all(place.portalId()).stream()
                        .filter(item -> ticked.contains(item.id().toString()))
                        .toList();
        if (things.isEmpty()) {
            typed.refuse("chose", place.say("workshops.equipment.error.none"));
        }
        Lending.Borrower borrower = borrowers.read(typed, place);
        LocalDate due = Dates.read(typed, "retour", today(), place);
        if (!typed.isRight() || borrower == null || due == null) {
            return Answer.again(page(typed, place, visitor));
        }
        List<Item> refused =
                lending.lend(place.portalId(), things, borrower, due, visitor.required().name());
        if (!refused.isEmpty()) {
            String names = String.join(", ", refused.stream().map(Item::name).toList());
            typed.refuse("chose", place.say("workshops.equipment.error.taken", "names", names));
            return Answer.again(page(typed, place, visitor));
        }
        return Answer.see(place.href(PATH));
    }

    /** Labels to print and stick on. */
    @GetMapping("/{portal}/redaction/ateliers/materiel/etiquettes")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page labels(Place place) {
        return new LabelsPage(
                chromes.bare(place, place.say("workshops.equipment.labels")),
                place.href(PATH),
                place.portal().name(),
                items.all(place.portalId()).stream()
                        .map(item ->
                                new LabelsPage.Label(
                                        item.tag(),
                                        item.name(),
                                        item.kit(),
                                        QrCode.of(place.absolute(PATH + "/" + item.id()))))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private EquipmentPage page(Typed typed, Place place, Visitor visitor) {
        Map<UUID, Loan> out = new HashMap<>();
        loans.out(place.portalId()).forEach(loan -> out.put(loan.item(), loan));
        return new EquipmentPage(
                studios.page(place, visitor, place.say("workshops.equipment.title")),
                place.href(PATH),
                typed,
                items.all(place.portalId()).stream()
                        .map(item -> line(item, out.get(item.id()), typed, place))
                        .toList(),
                lending.borrowed(place),
                borrowers.choices(place));
    }

    private EquipmentPage.Line line(
            Item item, @org.jspecify.annotations.Nullable Loan loan, Typed typed, Place place) {
        String session = typed.value("seance");
        boolean here =
                loan != null && loan.session() != null && loan.session().toString().equals(session);
        return new EquipmentPage.Line(
                item.id().toString(),
                item.tag(),
                item.name(),
                item.kit(),
                item.state(),
                place.href(PATH + "/" + item.id()),
                loan == null ? "" : lending.borrower(loan, place),
                loan == null ? "" : Dates.day(loan.due(), place, clock.getZone()),
                loan != null && loan.late(today()),
                here,
                typed.all("chose").contains(item.id().toString()));
    }
}
