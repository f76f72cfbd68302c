package org.parvis.remarks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A former cut of a film, beside another one. */
@Controller
final class CutController {
    private final ThreadStore threads;
    private final Things things;
    private final Media media;
    private final Studios studios;

    CutController(ThreadStore threads, Things things, Media media, Studios studios) {
        this.threads = threads;
        this.things = things;
        this.media = media;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/montages/{id}")
    @Allowed(Action.CONTRIBUTE)
    CutsPage compare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int avec,
            @RequestParam(defaultValue = "") String moment,
            Place place,
            Visitor visitor) {
        Cut cut = threads.cut(place.portalId(), id).orElseThrow(NotHere::new);
        Remarked thing = things.require(place, cut.subject(), visitor);
        List<Cut> cuts = threads.cuts(place.portalId(), cut.subject());
        Cut other =
                cuts.stream()
                        .filter(one -> one.number() == avec)
                        .findFirst()
                        .orElse(cuts.getLast());
        return new CutsPage(
                studios.page(
                        place, visitor, place.say("remarks.cuts.title", "title", thing.title())),
                thing,
                cuts,
                cut,
                other.equals(cut) ? null : other,
                player(place, cut),
                other.equals(cut) ? null : player(place, other),
                RemarkForm.clock(moment).map(start -> start.toSeconds()).orElse(0L));
    }

    private @Nullable Player player(Place place, Cut cut) {
        return media.player(place.portalId(), cut.asset()).orElse(null);
    }
}
