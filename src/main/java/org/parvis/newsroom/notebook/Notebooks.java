package org.parvis.newsroom.notebook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Tags;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.AuthorStore;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.StoryId;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PageCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Residents' notebooks. A notebook is there for readers while one of its pages is online; its own
 * words are shown with the first page, and later ones when somebody of the newsroom has read them.
 */
@Component
public final class Notebooks {
    private static final int MOST_NUMBERS = 500;
    private static final Duration FAR = Duration.ofDays(3650);
    private static final UUID LAST = new UUID(-1L, -1L);

    private final NotebookStore store;
    private final AuthorStore authors;
    private final Catalogue catalogue;
    private final PageCache cache;
    private final TransactionOperations tx;
    private final Clock clock;

    Notebooks(
            NotebookStore store,
            AuthorStore authors,
            Catalogue catalogue,
            PageCache cache,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.authors = authors;
        this.catalogue = catalogue;
        this.cache = cache;
        this.tx = tx;
        this.clock = clock;
    }

    /** Somebody's notebook here. */
    public Optional<Notebook> of(PortalId portal, UUID account) {
        return store.of(portal, account);
    }

    /** The notebook of which this story is a page. */
    public Optional<Notebook> ofStory(PortalId portal, StoryId story) {
        return store.ofStory(portal, story);
    }

    /** Opens somebody's notebook; one that is open already stays as it is. */
    public void open(PortalId portal, UUID account, NotebookWords words, String poster) {
        store.insert(portal, Uuid7.next(clock), account, words, poster);
    }

    void keep(Notebook notebook, NotebookWords words, String poster, @Nullable UUID cover) {
        store.keep(notebook.portal(), notebook.account(), words, poster, cover);
        forget(notebook.portal());
    }

    /** Files a story in its writer's notebook, under the name they chose there. */
    public void file(Notebook notebook, StoryId story) {
        tx.executeWithoutResult(status -> {
            store.file(notebook.portal(), notebook.id(), story);
            authors.name(
                    notebook.portal(),
                    story,
                    notebook.account(),
                    NameOnSite.CHOSEN,
                    notebook.words().name());
        });
    }

    /** A page goes online: the first one brings the words of its notebook with it. */
    public void published(PortalId portal, StoryId story) {
        store.ofStory(portal, story)
                .filter(notebook -> notebook.shown() == null)
                .ifPresent(this::show);
    }

    /**
     * Somebody of the newsroom has read the words of a notebook. Those written since are not shown:
     * nobody has read them.
     *
     * @param read fingerprint of the words that were read
     */
    void approve(PortalId portal, UUID id, String read) {
        tx.executeWithoutResult(status -> {
            Notebook notebook = store.find(portal, id).orElseThrow(NotHere::new);
            if (!notebook.waits()) {
                throw new NotHere();
            }
            if (notebook.words().fingerprint().equals(read)) {
                show(notebook);
                forget(portal);
            }
        });
    }

    private void show(Notebook notebook) {
        store.show(notebook.portal(), notebook.id(), notebook.words(), slug(notebook));
    }

    /** The address of the title: the one it has when the title has not changed, else a free one. */
    private Slug slug(Notebook notebook) {
        Slug wanted = Slug.from(notebook.words().title(), "carnet");
        Slug current = notebook.slug();
        if (current != null && current.value().replaceAll("-\\d+$", "").equals(wanted.value())) {
            return current;
        }
        Slug slug = wanted;
        for (int number = 2; !store.takeSlug(notebook.portal(), notebook.id(), slug); number++) {
            if (number > MOST_NUMBERS) {
                throw new IllegalStateException("too many notebooks are called " + wanted);
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }

    private void forget(PortalId portal) {
        cache.drop(Tags.portal(portal));
    }

    /** Pages of a notebook as the catalogue has them, the latest first, from a cursor on. */
    List<Entry> pages(Notebook notebook, @Nullable Cursor after, int most) {
        Cursor from = after == null ? new Cursor(clock.instant().plus(FAR), LAST) : after;
        List<EntryRef> stories =
                store.pages(notebook.portal(), notebook.id(), from, most).stream()
                        .map(story -> new EntryRef(notebook.portal(), story.ref()))
                        .toList();
        Map<EntryRef, Entry> online = catalogue.all(stories);
        return stories.stream().map(online::get).filter(Objects::nonNull).toList();
    }

    /** Notebooks that readers find here, the one written in last first. */
    List<Notebook> read(PortalId portal, int most) {
        return store.read(portal, most);
    }

    Optional<Notebook> bySlug(PortalId portal, String slug) {
        return store.bySlug(portal, slug);
    }

    List<Notebook> all(PortalId portal) {
        return store.all(portal);
    }

    /** How many have new words that nobody of the newsroom has read. */
    int waiting(PortalId portal) {
        return store.waiting(portal);
    }

    /** The page before this one, or after it. */
    public Optional<Entry> beside(Notebook notebook, StoryId story, boolean after) {
        return store.beside(notebook.portal(), notebook.id(), story, after)
                .flatMap(other -> catalogue.find(notebook.portal(), other.ref()));
    }

    /** The page whose picture stands for the notebook, while it is online. */
    Optional<Entry> cover(Notebook notebook) {
        UUID cover = notebook.cover();
        return cover == null
                ? Optional.empty()
                : catalogue
                        .find(notebook.portal(), new StoryId(cover).ref())
                        .filter(entry -> entry.image() != null);
    }
}
