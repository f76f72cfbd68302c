package org.parvis.newsroom.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.dossier.Dossiers;
import org.parvis.newsroom.notebook.NotebookLeaves;
import org.parvis.newsroom.reply.RightsOfReply;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Schedules;
import org.parvis.newsroom.voice.Voices;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Stories, for readers: what was put online, as it was. */
@Controller
final class StoryPageController {
    private static final int RELATED = 4;

    private final StoryStore stories;
    private final StoryViews views;
    private final Voices voices;
    private final DataSets data;
    private final CreditPieces pieces;
    private final Catalogue catalogue;
    private final Dossiers dossiers;
    private final NotebookLeaves leaves;
    private final StoryVersions versions;
    private final Reviewing reviewing;
    private final PageHeads heads;
    private final Schedules schedules;
    private final RightsOfReply rights;
    private final Chromes chromes;

    StoryPageController(
            StoryStore stories,
            StoryViews views,
            Voices voices,
            DataSets data,
            CreditPieces pieces,
            Catalogue catalogue,
            Dossiers dossiers,
            NotebookLeaves leaves,
            StoryVersions versions,
            Reviewing reviewing,
            PageHeads heads,
            Schedules schedules,
            RightsOfReply rights,
            Chromes chromes) {
        this.stories = stories;
        this.views = views;
        this.voices = voices;
        this.data = data;
        this.pieces = pieces;
        this.catalogue = catalogue;
        this.dossiers = dossiers;
        this.leaves = leaves;
        this.versions = versions;
        this.reviewing = reviewing;
        this.heads = heads;
        this.schedules = schedules;
        this.rights = rights;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/voir/{slug}")
    @Allowed(Action.READ)
    Answer see(
            @PathVariable String slug, HttpServletRequest request, Place place, Visitor visitor) {
        return read(slug, request, place, visitor);
    }

    @GetMapping("/{portal}/ecouter/{slug}")
    @Allowed(Action.READ)
    Answer listen(
            @PathVariable String slug, HttpServletRequest request, Place place, Visitor visitor) {
        return read(slug, request, place, visitor);
    }

    @GetMapping("/{portal}/lire/{slug}")
    @Allowed(Action.READ)
    Answer readText(
            @PathVariable String slug, HttpServletRequest request, Place place, Visitor visitor) {
        return read(slug, request, place, visitor);
    }

    private Answer read(String slug, HttpServletRequest request, Place place, Visitor visitor) {
        PortalId portal = place.portalId();
        Story story =
                slug(slug).flatMap(it -> stories.bySlug(portal, it)).orElseThrow(NotHere::new);
        StoryContent published = story.published();
        Optional<Entry> entry = catalogue.find(portal, story.id().ref());
        if (story.status() != Status.ONLINE || published == null || entry.isEmpty()) {
            throw new NotHere();
        }
        if (!catalogue.mayRead(portal, story.id().ref(), visitor)) {
            throw new NotHere();
        }
        if (!place.path().equals(story.path())) {
            return Answer.moved(place.href(story.path()));
        }
        CacheTags.on(request, "portal:" + portal, "entry:" + story.id().ref());
        published.members().forEach(member -> CacheTags.on(request, "entry:" + member.subject()));
        return Answer.page(page(place, visitor, story, published, entry.get()));
    }

    private StoryPage page(
            Place place, Visitor visitor, Story story, StoryContent published, Entry entry) {
        StoryView view = views.of(story, published);
        StoryVersions.Family family = versions.of(place, story);
        return new StoryPage(
                chromes.page(place, view.title()).in(entry.rubric()),
                story,
                view,
                voices.of(story, published).orElse(null),
                data.of(story).orElse(null),
                reviewing.longest(story.portal(), story.kind()),
                family.all(),
                family.original(),
                family.behind(),
                leaves.of(place, story).orElse(null),
                pieces.crew(place, story.id().ref()),
                schedules.corrections(story.portal(), story.id()),
                rights.published(story.portal(), story.id()),
                entry,
                dossiers.cards(place, visitor, published),
                catalogue.related(entry, RELATED).stream()
                        .map(near -> EntryCard.of(place, near))
                        .toList(),
                heads.story(place, entry),
                place.absolute(story.path()));
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
