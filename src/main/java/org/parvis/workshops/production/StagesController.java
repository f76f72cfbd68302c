package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The stages of a media: their names, their order, one more, one less. One form with several
 * buttons: whichever is pressed, the names that were typed are kept.
 */
@Controller
final class StagesController {
    private static final int LONGEST = 40;

    private final StageNames names;
    private final BoardController board;
    private final TransactionOperations tx;

    StagesController(StageNames names, BoardController board, TransactionOperations tx) {
        this.names = names;
        this.board = board;
        this.tx = tx;
    }

    private interface Change {
        /** How many productions moved. */
        int made();
    }

    /** The media's own words, and what it does without. */
    @PostMapping("/{portal}/redaction/productions/etapes")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer name(Place place, Visitor visitor, HttpServletRequest request) {
        return change(place, visitor, request, () -> 0);
    }

    /** One more, before the review. */
    @PostMapping("/{portal}/redaction/productions/etapes/ajout")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        String label =
                typed.text(
                        "etape-de-plus",
                        LONGEST,
                        place.say("workshops.stages.error"),
                        place.say("workshops.error.long"));
        if (!typed.isRight()) {
            return Answer.again(board.page(typed, place, visitor));
        }
        return change(
                place,
                visitor,
                request,
                () -> {
                    names.add(place.portalId(), label);
                    return 0;
                });
    }

    /** One place earlier ({@code sens=avant}) or later. */
    @PostMapping("/{portal}/redaction/productions/etapes/{stage}/rang")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer move(
            @PathVariable String stage, Place place, Visitor visitor, HttpServletRequest request) {
        Stage known = names.find(place, stage).orElseThrow(NotHere::new);
        boolean earlier = Typed.of(request).is("sens", "avant");
        return change(
                place,
                visitor,
                request,
                () -> {
                    names.move(place.portalId(), known, earlier);
                    return 0;
                });
    }

    /** Takes one away that was added; its productions go to the one before. */
    @PostMapping("/{portal}/redaction/productions/etapes/{stage}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer remove(
            @PathVariable String stage, Place place, Visitor visitor, HttpServletRequest request) {
        Stage known = names.find(place, stage).orElseThrow(NotHere::new);
        return change(place, visitor, request, () -> names.remove(place, known));
    }

    private Answer change(Place place, Visitor visitor, HttpServletRequest request, Change more) {
        Typed typed = Typed.of(request);
        for (NamedStage one : names.of(place)) {
            typed.text("nom-" + one.stage(), LONGEST, null, place.say("workshops.error.long"));
        }
        if (!typed.isRight()) {
            return Answer.again(board.page(typed, place, visitor));
        }
        int moved =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            names.lock(place.portalId());
                            return kept(place, typed) + more.made();
                        }));
        String said = moved == 0 ? "" : "?deplaces=" + moved;
        return Answer.see(place.href(BoardController.PATH + said + "#etapes"));
    }

    private int kept(Place place, Typed typed) {
        int moved = 0;
        for (NamedStage one : names.of(place)) {
            boolean without = typed.is("sans-" + one.stage(), "oui");
            if (without || typed.has("nom-" + one.stage())) {
                moved += names.put(place, one.stage(), typed.value("nom-" + one.stage()), without);
            }
        }
        return moved;
    }
}
