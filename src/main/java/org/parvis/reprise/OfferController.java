package org.parvis.reprise;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an editor lends a story to the other portals, and sees who shows it. */
@Controller
final class OfferController {
    private static final int LONGEST_NOTE = 500;

    private final Sharing sharing;
    private final Neighbours neighbours;
    private final Studios studios;

    OfferController(Sharing sharing, Neighbours neighbours, Studios studios) {
        this.sharing = sharing;
        this.neighbours = neighbours;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/reprises/offre/{entry}")
    @Allowed(Action.SHARE_STORIES)
    Page show(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Entry story = story(place, entry);
        Optional<Offer> offer = sharing.offer(story.portal(), story.subject());
        return page(
                place, visitor, story, offer.map(Offer::note).orElse(""), null, said(place, fait));
    }

    @PostMapping("/{portal}/redaction/reprises/offre/{entry}/offre")
    @Allowed(Action.SHARE_STORIES)
    Answer offer(
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String mot,
            Place place,
            Visitor visitor) {
        Entry story = story(place, entry);
        String note = mot.strip();
        if (note.length() > LONGEST_NOTE) {
            String problem = place.say("reprise.problem.long", "most", LONGEST_NOTE);
            return Answer.again(page(place, visitor, story, note, problem, null));
        }
        if (!story.shareable()) {
            String problem = place.say("reprise.offer.not-shareable");
            return Answer.page(409, page(place, visitor, story, note, problem, null));
        }
        sharing.offer(story, note, visitor);
        return Answer.see(place.href("/redaction/reprises/offre/" + entry + "?fait=offre"));
    }

    @PostMapping("/{portal}/redaction/reprises/offre/{entry}/fin")
    @Allowed(Action.SHARE_STORIES)
    Answer end(@PathVariable UUID entry, Place place, Visitor visitor) {
        sharing.endOffer(story(place, entry), visitor);
        return Answer.see(place.href("/redaction/reprises/offre/" + entry + "?fait=fin"));
    }

    private Entry story(Place place, UUID entry) {
        return sharing.story(place.portalId(), entry).orElseThrow(NotHere::new);
    }

    private static @Nullable String said(Place place, @Nullable String done) {
        return switch (done) {
            case "offre" -> place.say("reprise.offer.done");
            case "fin" -> place.say("reprise.offer.ended");
            case null, default -> null;
        };
    }

    private OfferPage page(
            Place place,
            Visitor visitor,
            Entry story,
            String note,
            @Nullable String problem,
            @Nullable String done) {
        return new OfferPage(
                studios.page(place, visitor, place.say("reprise.offer.title")),
                EntryCard.of(place, story),
                sharing.offer(story.portal(), story.subject()).orElse(null),
                note,
                neighbours.takers(place, sharing.takers(story.portal(), story.subject())),
                problem,
                done);
    }
}
