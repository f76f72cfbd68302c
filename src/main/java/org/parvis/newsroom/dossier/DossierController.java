package org.parvis.newsroom.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Member;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.reprise.Sharing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which stories a dossier gathers, and in which order. */
@Controller
final class DossierController {
    private static final int SHOWN = 20;
    private static final int LONGEST_QUESTION = 200;

    private final Stories stories;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Sharing sharing;
    private final Studios studios;

    DossierController(
            Stories stories,
            Dossiers dossiers,
            Catalogue catalogue,
            Sharing sharing,
            Studios studios) {
        this.stories = stories;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.sharing = sharing;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/dossier")
    @Allowed(Action.CONTRIBUTE)
    DossierPage show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Place place,
            Visitor visitor) {
        Story story = dossier(place, id, visitor);
        String question = q.strip();
        question = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        List<Member> members = story.content().members();
        Map<EntryRef, Entry> online = catalogue.all(members.stream().map(Member::ref).toList());
        List<Entry> visible = dossiers.entries(story.portal(), story.content());
        return new DossierPage(
                studios.page(place, visitor, place.say("newsroom.dossier.title")),
                story,
                question,
                members.stream()
                        .map(one -> DossierPage.Line.of(place, one, online.get(one.ref()), visible))
                        .toList(),
                picks(place, story, own(story.portal(), question)),
                picks(place, story, sharing.offeredTo(story.portal(), question, SHOWN)));
    }

    private List<Entry> own(PortalId portal, String question) {
        return question.isEmpty()
                ? catalogue.latest(portal, "", SHOWN)
                : catalogue.search(portal, question);
    }

    /** Not the dossier itself, nor what it has, nor reprises: a lent story is chosen as itself. */
    private static List<DossierPage.Pick> picks(Place place, Story story, List<Entry> found) {
        return found.stream()
                .filter(entry -> entry.home() == null)
                .filter(entry -> !entry.subject().equals(story.id().ref()))
                .filter(entry -> !story.content().members().contains(Member.of(entry.source())))
                .limit(SHOWN)
                .map(entry ->
                        new DossierPage.Pick(
                                Dossiers.card(place, entry), DossierPage.name(entry.source())))
                .toList();
    }

    /** The buttons beside a story: each says what becomes of it. */
    @PostMapping("/{portal}/redaction/recits/{id}/dossier")
    @Allowed(Action.CONTRIBUTE)
    Answer change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recit,
            @RequestParam(defaultValue = "") String geste,
            @RequestParam(defaultValue = "") String q,
            Place place,
            Visitor visitor) {
        Story story = dossier(place, id, visitor);
        EntryRef chosen = ref(recit);
        Actor by = Actors.of(visitor);
        switch (geste) {
            case "ajout" -> dossiers.add(story.portal(), story.id(), offered(story, chosen), by);
            case "monter" -> dossiers.move(story.portal(), story.id(), chosen, true, by);
            case "descendre" -> dossiers.move(story.portal(), story.id(), chosen, false, by);
            case "retrait" -> dossiers.remove(story.portal(), story.id(), chosen, by);
            default -> throw new NotHere();
        }
        String asked = q.isBlank() ? "" : "?q=" + DossierPage.encoded(q);
        return Answer.see(place.href(story.desk() + "/dossier" + asked) + "#recits");
    }

    /** Only what is online here, or lent by its home. */
    private EntryRef offered(Story story, EntryRef chosen) {
        boolean ours = chosen.portal().equals(story.portal());
        boolean there =
                catalogue
                        .find(chosen.portal(), chosen.subject())
                        .filter(entry -> entry.home() == null && entry.shareable())
                        .isPresent();
        if (!there || !ours && sharing.offered(List.of(chosen)).isEmpty()) {
            throw new NotHere();
        }
        return chosen;
    }

    private Story dossier(Place place, UUID id, Visitor visitor) {
        return Stream.of(stories.require(place.portalId(), id, visitor))
                .filter(story -> story.kind().isDossier())
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** {@code portal~module:type:id}, as the page's buttons say it. */
    private static EntryRef ref(String text) {
        String[] parts = text.split("~", 2);
        try {
            return new EntryRef(
                    new PortalId(UUID.fromString(parts[0])), SubjectRef.parse(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            throw new NotHere();
        }
    }
}
