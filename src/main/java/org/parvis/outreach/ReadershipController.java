package org.parvis.outreach;

import java.time.Instant;
import java.util.List;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the newsroom how many people read its letters. */
@Controller
final class ReadershipController {
    static final String PATH = "/redaction/lettres";

    private final SubscriptionStore store;
    private final OutreachLetters letters;
    private final Studios studios;

    ReadershipController(SubscriptionStore store, OutreachLetters letters, Studios studios) {
        this.store = store;
        this.letters = letters;
        this.studios = studios;
    }

    @GetMapping("/{portal}" + PATH)
    @Allowed(Action.REVIEW)
    Page show(Place place, Visitor visitor) {
        List<Readership> readers = store.readership(place.portalId());
        return new ReadershipPage(
                studios.page(place, visitor, place.say("outreach.readers.title")),
                readers.stream().mapToInt(Readership::confirmed).sum(),
                readers.stream().mapToInt(Readership::waiting).sum(),
                readers.stream()
                        .filter(some -> some.confirmed() > 0)
                        .map(some -> line(place, some))
                        .toList());
    }

    private ReadershipPage.Line line(Place place, Readership some) {
        Instant last = some.lastAt();
        return new ReadershipPage.Line(
                letters.label(place.portalId(), some.theme()),
                place.say(some.rhythm().key()),
                some.confirmed(),
                last == null ? "" : place.formats().dayOfYear(last));
    }
}
