package org.parvis.catalogue;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.PageCache;
import org.parvis.portal.Portals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes reprises follow the story they stand for, inside the transaction that changes it. Every
 * method wants a transaction.
 */
@Component
final class Reprises {
    private final RepriseStore reprises;
    private final EntryStore entries;
    private final TallyStore tallies;
    private final Portals portals;
    private final PageCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reprises(
            RepriseStore reprises,
            EntryStore entries,
            TallyStore tallies,
            Portals portals,
            PageCache cache,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reprises = reprises;
        this.entries = entries;
        this.tallies = tallies;
        this.portals = portals;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the portal of a story and all its takers in one order, so that two withdrawals never
     * wait for each other crosswise.
     */
    void lock(PortalId portal, SubjectRef subject, PortalId... others) {
        Stream.concat(
                        Stream.concat(Stream.of(portal), Stream.of(others)),
                        reprises.of(portal, subject).stream().map(one -> one.reprise().portal()))
                .distinct()
                .sorted(Comparator.comparing(PortalId::value))
                .forEach(tallies::lock);
    }

    /** Brings a reprise online, or shows its new state; consents were asked before. */
    PublicationOutcome keep(Reprise reprise) {
        PortalId taker = reprise.portal();
        lock(reprise.home().portal(), reprise.home().subject(), taker);
        Optional<Entry> home =
                entries.find(reprise.home().portal(), reprise.home().subject())
                        .filter(entry -> entry.home() == null && entry.shareable());
        if (home.isEmpty()) {
            return new PublicationOutcome.NotAtHome();
        }
        Optional<Entry> before = entries.find(taker, reprise.subject());
        if (before.isEmpty() && portals.require(taker).archived()) {
            return new PublicationOutcome.PortalArchived();
        }
        before.ifPresent(tallies::subtract);
        UUID id = before.map(Entry::id).orElseGet(() -> Uuid7.next(clock));
        return new PublicationOutcome.Published(
                write(reprise, id, home.get(), before.isEmpty()).path());
    }

    private Entry write(Reprise reprise, UUID id, Entry home, boolean first) {
        reprises.keep(reprise, id, home.path(), clock.instant());
        Entry now = entries.find(reprise.portal(), reprise.subject()).orElseThrow();
        tallies.add(now);
        dropPages(reprise);
        events.publishEvent(new Published(reprise.portal(), reprise.subject(), now.path(), first));
        return now;
    }

    /**
     * The story has changed at home: its reprises say the same, or go when it is shared no more.
     */
    void follow(Entry home) {
        if (!home.shareable()) {
            end(home.portal(), home.subject(), "home-audience");
            return;
        }
        reprises.of(home.portal(), home.subject())
                .forEach(one -> {
                    Reprise reprise = one.reprise();
                    entries.find(reprise.portal(), reprise.subject()).ifPresent(tallies::subtract);
                    write(reprise, one.id(), home, false);
                });
    }

    /** Portals that show this story of another one. */
    List<PortalId> takers(PortalId home, SubjectRef subject) {
        return reprises.of(home, subject).stream().map(one -> one.reprise().portal()).toList();
    }

    /** The story leaves its home: so do all its reprises. */
    void end(PortalId home, SubjectRef subject, String reason) {
        reprises.of(home, subject).forEach(one -> remove(one.reprise(), reason));
    }

    private void remove(Reprise reprise, String reason) {
        entries.find(reprise.portal(), reprise.subject()).ifPresent(tallies::subtract);
        reprises.remove(reprise.portal(), reprise.subject());
        dropPages(reprise);
        events.publishEvent(new Withdrawn(reprise.portal(), reprise.subject(), reason));
    }

    private void dropPages(Reprise reprise) {
        cache.drop(Tags.portal(reprise.portal()), Tags.entry(reprise.subject()), Tags.NETWORK);
    }
}
