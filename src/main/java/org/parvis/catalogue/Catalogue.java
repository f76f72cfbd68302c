package org.parvis.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.Clearance;
import org.parvis.credits.Credits;
import org.parvis.credits.Medium;
import org.parvis.credits.Obstacle;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.PageCache;
import org.parvis.portal.Portals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The one door to the public, and what others may ask of what is online. */
@Component
public final class Catalogue {
    private final Portals portals;
    private final Credits credits;
    private final EntryMaker maker;
    private final EntryStore entries;
    private final EntryListStore lists;
    private final Reprises reprises;
    private final TallyStore tallies;
    private final Search search;
    private final PageCache cache;
    private final ApplicationEventPublisher events;
    private final TransactionOperations tx;

    Catalogue(
            Portals portals,
            Credits credits,
            EntryMaker maker,
            EntryStore entries,
            EntryListStore lists,
            Reprises reprises,
            TallyStore tallies,
            Search search,
            PageCache cache,
            ApplicationEventPublisher events,
            TransactionOperations tx) {
        this.portals = portals;
        this.credits = credits;
        this.maker = maker;
        this.entries = entries;
        this.lists = lists;
        this.reprises = reprises;
        this.tallies = tallies;
        this.search = search;
        this.cache = cache;
        this.events = events;
        this.tx = tx;
    }

    /**
     * Brings a story online, or shows its new state there, in the caller's transaction (in one of
     * its own when there is none). Refuses, whoever asks, while the agreement of somebody in it is
     * missing, or when a story is new and its portal archived; what was online before then stays as
     * it was.
     */
    public PublicationOutcome publish(Publication publication) {
        return tx.execute(status -> {
            Clearance clearance = credits.clearance(publication.portal(), publication.subject());
            return switch (clearance) {
                case Clearance.Missing missing ->
                        new PublicationOutcome.ConsentMissing(missing.obstacles());
                case Clearance.Clear _ -> bringOnline(publication);
            };
        });
    }

    private PublicationOutcome bringOnline(Publication publication) {
        PortalId portal = publication.portal();
        reprises.lock(portal, publication.subject());
        Optional<Entry> before = entries.find(portal, publication.subject());
        if (before.isEmpty() && portals.require(portal).archived()) {
            return new PublicationOutcome.PortalArchived();
        }
        Entry entry = maker.entry(publication, before.map(Entry::id));
        before.ifPresent(tallies::subtract);
        entries.keep(entry, publication.bodyText());
        tallies.add(entry);
        dropPages(portal, publication.subject());
        events.publishEvent(
                new Published(portal, publication.subject(), entry.path(), before.isEmpty()));
        reprises.follow(entry);
        return new PublicationOutcome.Published(entry.path());
    }

    /**
     * Shows a story of another portal on this one by reference, or changes how, in the caller's
     * transaction (in one of its own when there is none). The same door as {@link
     * #publish(Publication)}: refuses while the agreement of somebody in the story is missing,
     * whatever its home says.
     */
    public PublicationOutcome publish(Reprise reprise) {
        return tx.execute(status -> {
            EntryRef home = reprise.home();
            return switch (credits.clearance(home.portal(), home.subject())) {
                case Clearance.Missing missing ->
                        new PublicationOutcome.ConsentMissing(missing.obstacles());
                case Clearance.Clear _ ->
                        credits.allows(home.portal(), home.subject(), Medium.NETWORK)
                                ? reprises.keep(reprise)
                                : new PublicationOutcome.ConsentMissing(
                                        List.of(Obstacle.notThere()));
            };
        });
    }

    /** Takes every reprise of a story offline, and leaves the story where it is. */
    public void endReprises(PortalId home, SubjectRef subject, String reason) {
        tx.executeWithoutResult(status -> {
            reprises.lock(home, subject);
            reprises.end(home, subject, reason);
        });
    }

    /** Shows a story only where everybody in it agrees to be shown. */
    void narrow(PortalId home, SubjectRef subject) {
        if (!credits.allows(home, subject, Medium.NETWORK)) {
            endReprises(home, subject, "consent-narrowed");
        }
        dropPages(home, subject);
    }

    /** Portals that show a story of another one. */
    public List<PortalId> takers(PortalId home, SubjectRef subject) {
        return reprises.takers(home, subject);
    }

    /**
     * Takes a story, and with it every reprise of it, or one reprise alone, offline in the caller's
     * transaction; nothing happens when it is not online.
     */
    public void withdraw(PortalId portal, SubjectRef subject, String reason) {
        tx.executeWithoutResult(status -> {
            reprises.lock(portal, subject);
            entries.find(portal, subject)
                    .ifPresent(entry -> {
                        reprises.end(portal, subject, reason);
                        tallies.subtract(entry);
                        entries.remove(portal, subject);
                        dropPages(portal, subject);
                        events.publishEvent(new Withdrawn(portal, subject, reason));
                    });
        });
    }

    private void dropPages(PortalId portal, SubjectRef subject) {
        cache.drop(Tags.portal(portal), Tags.entry(subject), Tags.NETWORK);
    }

    /** The entry of this story, whoever may read it; nothing when it is not online. */
    public Optional<Entry> find(PortalId portal, SubjectRef subject) {
        return entries.find(portal, subject);
    }

    /** The entry with this identifier on its portal, whoever may read it. */
    public Optional<Entry> entry(PortalId portal, UUID id) {
        return entries.byId(portal, id);
    }

    /** Drops the kept pages that show this story, wherever, once the caller's work is committed. */
    public void forgetPages(EntryRef story) {
        cache.drop(Tags.portal(story.portal()), Tags.entry(story.subject()));
    }

    /** Whether this visitor may read the story where it is online. */
    public boolean mayRead(PortalId portal, SubjectRef subject, Visitor visitor) {
        return entries.audience(portal, subject)
                .filter(audience -> Readers.mayOpen(audience, visitor.on(portal)))
                .isPresent();
    }

    /** The entry of every story of these that is online, whoever may read it. */
    public Map<EntryRef, Entry> all(Collection<EntryRef> stories) {
        return entries.all(stories);
    }

    /** Whether this visitor may read this entry. */
    public boolean mayRead(Entry entry, Visitor visitor) {
        return Readers.mayOpen(entry.audience(), visitor.on(entry.portal()));
    }

    /** Public entries of a portal with these words, the best first; a page of them. */
    public List<Entry> search(PortalId portal, String words) {
        return search
                .ask(new SearchStore.Where(portal, List.of(Audience.PUBLIC), null, null), words, 1)
                .found()
                .stream()
                .map(SearchStore.Found::entry)
                .toList();
    }

    /** The entry that has this address, now or formerly: compare {@link Entry#path} to know. */
    public Optional<Entry> at(PortalId portal, String rubricWord, String slug) {
        return entries.at(portal, rubricWord, slug);
    }

    /**
     * Up to {@code most} public entries that share themes, people or words with this one, nearest
     * first.
     */
    public List<Entry> related(Entry entry, int most) {
        return lists.related(entry, most);
    }

    /**
     * The newest public entries of a portal, up to {@code most}.
     *
     * @param theme slug of the one theme wanted, or empty for everything
     */
    public List<Entry> latest(PortalId portal, String theme, int most) {
        return lists.page(Listing.of(portal).about(theme.isEmpty() ? null : theme), most);
    }

    /** The theme of this slug, while a public entry of the portal has it. */
    public Optional<Theme> theme(PortalId portal, String slug) {
        return tallies.theme(portal, slug);
    }

    /** How many entries of a portal are public. */
    public int size(PortalId portal) {
        return tallies.size(portal);
    }

    /** The identifier of an entry stands in feeds; it never changes. */
    public static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
