package org.parvis.newsroom.notebook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.feed.SetFeeds;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.newsroom.NotebookWords;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Residents' notebooks, for readers. */
@Controller
final class NotebookController {
    private static final String HOME = "/carnets";
    private static final int MOST = 100;
    private static final int PAGE = 12;
    private static final int IN_FEED = 50;

    private final Notebooks notebooks;
    private final NotebookCards cards;
    private final Catalogue catalogue;
    private final PageHeads heads;
    private final SetFeeds feeds;
    private final Chromes chromes;

    NotebookController(
            Notebooks notebooks,
            NotebookCards cards,
            Catalogue catalogue,
            PageHeads heads,
            SetFeeds feeds,
            Chromes chromes) {
        this.notebooks = notebooks;
        this.cards = cards;
        this.catalogue = catalogue;
        this.heads = heads;
        this.feeds = feeds;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/carnets")
    @Allowed(Action.READ)
    NotebooksPage all(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        String title = place.say("newsroom.notebooks.title");
        return new NotebooksPage(
                chromes.page(place, title).in(Rubric.READ),
                cards.read(place, MOST),
                heads.set(place, HOME, title, place.say("newsroom.notebooks.lead")));
    }

    @GetMapping("/{portal}/carnets/{slug}")
    @Allowed(Action.READ)
    Answer one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String apres,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        Notebook notebook = shown(place, slug);
        if (!place.path().equals(notebook.path())) {
            return Answer.moved(place.href(notebook.path()));
        }
        Cursor after = Cursor.parse(apres).orElse(null);
        List<Entry> found = notebooks.pages(notebook, after, PAGE + 1);
        if (found.isEmpty() && after == null) {
            throw new NotHere();
        }
        return Answer.page(page(place, visitor, notebook, after, found));
    }

    private NotebookPage page(
            Place place,
            Visitor visitor,
            Notebook notebook,
            @Nullable Cursor after,
            List<Entry> found) {
        NotebookWords words = notebook.face();
        List<Entry> pages = found.stream().limit(PAGE).toList();
        return new NotebookPage(
                chromes.page(place, words.title()).in(Rubric.READ),
                cards.card(place, notebook),
                pages.stream()
                        .filter(entry -> catalogue.mayRead(entry, visitor))
                        .map(entry -> EntryCard.of(place, entry))
                        .toList(),
                found.size() > PAGE ? older(place, notebook, pages.getLast()) : null,
                after == null ? null : place.href(notebook.path()),
                heads.set(place, notebook.path(), words.title(), words.sentence()));
    }

    private static String older(Place place, Notebook notebook, Entry last) {
        Cursor cursor = new Cursor(last.publishedAt(), last.subject().id());
        return place.href(notebook.path()) + "?apres=" + cursor.text();
    }

    @GetMapping("/{portal}/carnets/{slug}/flux.atom")
    @Allowed(Action.READ)
    ResponseEntity<String> feed(
            @PathVariable String slug, Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        Notebook notebook = shown(place, slug);
        List<Entry> pages = notebooks.pages(notebook, null, IN_FEED);
        if (pages.isEmpty()) {
            throw new NotHere();
        }
        NotebookWords words = notebook.face();
        return feeds.atom(place, notebook.path(), words.title(), words.sentence(), pages);
    }

    private Notebook shown(Place place, String slug) {
        return notebooks
                .bySlug(place.portalId(), slug)
                .filter(notebook -> notebook.shown() != null)
                .orElseThrow(NotHere::new);
    }
}
