package org.parvis.reprise;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.catalogue.audience.Audiences;
import org.parvis.catalogue.audience.Seen;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking up a story of another portal, changing the words around it, letting it go. */
@Controller
final class TakeController {
    private static final int LONGEST = 2_000;

    private final Sharing sharing;
    private final TakenStore taken;
    private final Audiences audiences;
    private final Portals portals;
    private final Studios studios;

    TakeController(
            Sharing sharing,
            TakenStore taken,
            Audiences audiences,
            Portals portals,
            Studios studios) {
        this.sharing = sharing;
        this.taken = taken;
        this.audiences = audiences;
        this.portals = portals;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/reprises/de/{media}/{entry}")
    @Allowed(Action.SHARE_STORIES)
    Page show(
            @PathVariable String media,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Entry story = story(place, media, entry);
        Sharing.Dress dress =
                before(place, story)
                        .map(one ->
                                new Sharing.Dress(one.rubric(), one.introduction(), one.foremost()))
                        .orElseGet(() -> new Sharing.Dress(story.rubric(), "", false));
        return page(place, visitor, story, dress, null, "reprise".equals(fait));
    }

    @PostMapping("/{portal}/redaction/reprises/de/{media}/{entry}/reprise")
    @Allowed(Action.SHARE_STORIES)
    Answer takeUp(
            @PathVariable String media,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String introduction,
            @RequestParam(defaultValue = "") String rubrique,
            @RequestParam(defaultValue = "") String une,
            Place place,
            Visitor visitor) {
        Entry story = story(place, media, entry);
        Sharing.Dress dress =
                new Sharing.Dress(
                        Rubric.ofWord(rubrique).orElse(story.rubric()),
                        introduction.strip(),
                        !une.isEmpty());
        if (dress.introduction().length() > LONGEST) {
            String problem = place.say("reprise.problem.long", "most", LONGEST);
            return Answer.again(page(place, visitor, story, dress, problem, false));
        }
        return switch (sharing.takeUp(place.portalId(), story, dress, visitor)) {
            case PublicationOutcome.Published _ ->
                    Answer.see(place.href(Neighbours.desk(home(story), entry) + "?fait=reprise"));
            case PublicationOutcome.ConsentMissing _ ->
                    refused(place, visitor, story, dress, "reprise.refused.consent");
            case PublicationOutcome.PortalArchived _ ->
                    refused(place, visitor, story, dress, "reprise.refused.archived");
            case PublicationOutcome.NotAtHome _ ->
                    refused(place, visitor, story, dress, "reprise.refused.gone");
        };
    }

    private Answer refused(
            Place place, Visitor visitor, Entry story, Sharing.Dress dress, String key) {
        return Answer.page(409, page(place, visitor, story, dress, place.say(key), false));
    }

    @PostMapping("/{portal}/redaction/reprises/de/{media}/{entry}/fin")
    @Allowed(Action.SHARE_STORIES)
    Answer letGo(
            @PathVariable String media, @PathVariable UUID entry, Place place, Visitor visitor) {
        sharing.letGo(place.portalId(), story(place, media, entry).source(), visitor);
        return Answer.see(place.href("/redaction/reprises?fait=fin"));
    }

    /** A story that is offered, or that this portal shows already; nothing else is to be seen. */
    private Entry story(Place place, String media, UUID entry) {
        boolean possible = media.length() <= 80 && media.matches("[a-z0-9]+(-[a-z0-9]+)*");
        Portal home =
                Optional.of(media)
                        .filter(word -> possible)
                        .flatMap(word -> portals.bySlug(new Slug(word)))
                        .filter(portal -> !portal.id().equals(place.portalId()))
                        .orElseThrow(NotHere::new);
        return sharing.story(home.id(), entry)
                .filter(story ->
                        sharing.offer(story.portal(), story.subject()).isPresent()
                                || before(place, story).filter(Taken::online).isPresent())
                .orElseThrow(NotHere::new);
    }

    private Optional<Taken> before(Place place, Entry story) {
        return taken.find(place.portalId(), story.source());
    }

    private Portal home(Entry story) {
        return portals.require(story.portal());
    }

    private TakePage page(
            Place place,
            Visitor visitor,
            Entry story,
            Sharing.Dress dress,
            @Nullable String problem,
            boolean done) {
        Taken shown = before(place, story).filter(Taken::online).orElse(null);
        Seen seen = audiences.at(place.portalId(), story.source());
        return new TakePage(
                studios.page(place, visitor, place.say("reprise.take.title")),
                new EntryCard(place, story, home(story)),
                home(story),
                sharing.offer(story.portal(), story.subject()).map(Offer::note).orElse(""),
                dress,
                shown,
                shown == null ? null : new SeenWords(place, seen),
                problem,
                done);
    }
}
