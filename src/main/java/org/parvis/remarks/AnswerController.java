package org.parvis.remarks;

import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a remark: answered, settled, accepted or refused, taken back. */
@Controller
final class AnswerController {
    private static final int LONGEST = 2_000;

    private final RemarkStore remarks;
    private final Things things;
    private final Discussion discussion;
    private final Chromes chromes;

    AnswerController(RemarkStore remarks, Things things, Discussion discussion, Chromes chromes) {
        this.remarks = remarks;
        this.things = things;
        this.discussion = discussion;
        this.chromes = chromes;
    }

    private record Found(Remark remark, Remarked thing) {}

    @PostMapping("/{portal}/redaction/remarques/{id}/reponses")
    @Allowed(Action.CONTRIBUTE)
    Answer answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "") String page,
            Place place,
            Visitor visitor) {
        Found found = find(id, place, visitor);
        String words = Typed.filled(java.util.Map.of("mots", mots)).value("mots");
        if (!words.isEmpty()) {
            String kept = words.substring(0, Math.min(words.length(), LONGEST));
            Account by = visitor.required();
            discussion.answer(place.portalId(), found.remark(), kept, by.id().value(), by.name());
        }
        return back(found, page, place);
    }

    @PostMapping("/{portal}/redaction/remarques/{id}/reglage")
    @Allowed(Action.CONTRIBUTE)
    Answer settle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean regle,
            @RequestParam(defaultValue = "") String page,
            Place place,
            Visitor visitor) {
        Found found = find(id, place, visitor);
        if (!found.remark().isSettleable()) {
            throw new NotHere();
        }
        Account by = visitor.required();
        discussion.settle(place.portalId(), found.remark(), regle, by.id().value(), by.name());
        return back(found, page, place);
    }

    /** An author says yes or no to a suggested change. */
    @PostMapping("/{portal}/redaction/remarques/{id}/decision")
    @Allowed(Action.CONTRIBUTE)
    Answer decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String page,
            Place place,
            Visitor visitor) {
        Found found = find(id, place, visitor);
        if (!found.thing().decides()) {
            throw new NotHere();
        }
        Remark remark = found.remark();
        Account by = visitor.required();
        Rewriting text =
                (quote, words) ->
                        things.replace(place.portalId(), remark.subject(), quote, words, visitor);
        Decided decided =
                discussion.decide(
                        place.portalId(),
                        remark,
                        Remark.Decision.of(reponse),
                        text,
                        by.id().value(),
                        by.name());
        return switch (decided) {
            case DONE -> back(found, page, place);
            case GONE -> refused("remarks.refused.gone", found, page, place);
            case OTHERWISE -> refused("remarks.refused.decided", found, page, place);
        };
    }

    @PostMapping("/{portal}/redaction/remarques/{id}/retrait")
    @Allowed(Action.CONTRIBUTE)
    Answer takeBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String page,
            Place place,
            Visitor visitor) {
        Found found = find(id, place, visitor);
        if (!found.remark().account().equals(visitor.required().id().value())) {
            throw new NotHere();
        }
        return discussion.takeBack(place.portalId(), found.remark())
                ? Answer.see(place.href(found.thing().page(page)) + "#remarques")
                : refused("remarks.refused.answered", found, page, place);
    }

    private Found find(UUID id, Place place, Visitor visitor) {
        Remark remark = remarks.find(place.portalId(), id).orElseThrow(NotHere::new);
        return new Found(remark, things.require(place, remark.subject(), visitor));
    }

    private static Answer back(Found found, String page, Place place) {
        String address = place.href(found.thing().page(page));
        return Answer.see(address + "#" + found.remark().anchor());
    }

    private Answer refused(String key, Found found, String page, Place place) {
        String back = place.href(found.thing().page(page)) + "#" + found.remark().anchor();
        return Answer.page(
                409,
                new RemarkRefusedPage(
                        chromes.bare(place, place.say("remarks.refused.title")),
                        place.say(key),
                        back));
    }
}
