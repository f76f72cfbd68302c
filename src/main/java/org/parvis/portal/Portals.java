package org.parvis.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.sql.Notifications;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PageCache;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The portals of the network. Few, and read on every request, they are kept in memory on every node
 * and read again when one of the nodes, or a command, has changed them.
 *
 * <p>An archived portal is still found by its address and its identifier, so that its stories are
 * read; it is left out of {@link #all()}.
 */
@Component
public final class Portals implements Notifications.Listener {
    private static final String CHANNEL = "parvis_portals";

    private final PortalStore store;
    private final TransactionOperations transactions;
    private final Notifications notifications;
    private final PageCache cache;
    private final Addresses addresses;
    private final Clock clock;
    private volatile Snapshot snapshot;

    private record Snapshot(
            List<Portal> open,
            List<Portal> all,
            Map<PortalId, Portal> byId,
            Map<Slug, Portal> bySlug,
            Map<String, Portal> byHost) {}

    Portals(
            PortalStore store,
            TransactionOperations transactions,
            Notifications notifications,
            PageCache cache,
            Addresses addresses,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.notifications = notifications;
        this.cache = cache;
        this.addresses = addresses;
        this.clock = clock;
        this.snapshot = read();
        notifications.listen(CHANNEL, this);
    }

    /** Every portal that is open, the oldest first. */
    public List<Portal> all() {
        return snapshot.open();
    }

    /** Every portal, archived ones too, the oldest first. */
    public List<Portal> evenArchived() {
        return snapshot.all();
    }

    /** The portal with this identifier; {@link NotHere} when there is none. */
    public Portal require(PortalId id) {
        return Optional.ofNullable(snapshot.byId().get(id)).orElseThrow(NotHere::new);
    }

    public Optional<Portal> bySlug(Slug slug) {
        return Optional.ofNullable(snapshot.bySlug().get(slug));
    }

    /** The portal that answers on this host name, without port. */
    public Optional<Portal> byHost(String host) {
        return Optional.ofNullable(snapshot.byHost().get(host.toLowerCase(Locale.ROOT)));
    }

    /** The portal that had this slug once. */
    public Optional<Portal> byFormerSlug(Slug slug) {
        return store.slugAfter(slug).flatMap(this::bySlug);
    }

    /** Opens a portal. A slug that is taken or reserved is an {@link IllegalArgumentException}. */
    public Portal create(Portal portal) {
        return switch (open(portal)) {
            case PortalChange.Done done -> done.portal();
            default ->
                    throw new IllegalArgumentException("this address is taken: " + portal.slug());
        };
    }

    /** Opens a portal, in the caller's transaction when there is one. */
    public PortalChange open(Portal portal) {
        return refused(portal)
                .orElseGet(() ->
                        within(() -> {
                            store.insert(portal);
                            return new PortalChange.Done(portal);
                        }));
    }

    /**
     * Changes a portal, in the caller's transaction when there is one; when its slug changes, the
     * former one keeps answering.
     */
    public PortalChange change(Portal portal) {
        Portal before = require(portal.id());
        return refused(portal).orElseGet(() -> within(() -> update(before, portal)));
    }

    /** From now on the portal is read only, and stands in no list. */
    public void archive(PortalId portal) {
        transactions.executeWithoutResult(status -> {
            store.archive(portal, clock.instant());
            announce();
        });
    }

    /** The portal lives again. */
    public void reopen(PortalId portal) {
        transactions.executeWithoutResult(status -> {
            store.archive(portal, null);
            announce();
        });
    }

    private Optional<PortalChange> refused(Portal portal) {
        if (ReservedWords.contains(portal.slug())) {
            return Optional.of(new PortalChange.AddressReserved());
        }
        boolean taken =
                bySlug(portal.slug())
                        .or(() -> byFormerSlug(portal.slug()))
                        .filter(other -> !other.id().equals(portal.id()))
                        .isPresent();
        if (taken) {
            return Optional.of(new PortalChange.AddressTaken());
        }
        return hostIsTaken(portal) ? Optional.of(new PortalChange.HostTaken()) : Optional.empty();
    }

    private boolean hostIsTaken(Portal portal) {
        String host = portal.host();
        return host != null
                && (host.equalsIgnoreCase(addresses.networkHost())
                        || byHost(host)
                                .filter(other -> !other.id().equals(portal.id()))
                                .isPresent());
    }

    private PortalChange update(Portal before, Portal portal) {
        if (!store.update(portal)) {
            return new PortalChange.ChangedSince();
        }
        if (!before.slug().equals(portal.slug())) {
            store.keepSlug(before);
        }
        return new PortalChange.Done(portal);
    }

    /** Two people may take one address in the same moment: the database knows who was first. */
    private PortalChange within(Supplier<PortalChange> work) {
        try {
            return Objects.requireNonNull(
                    transactions.execute(status -> {
                        PortalChange change = work.get();
                        if (change instanceof PortalChange.Done) {
                            announce();
                        }
                        return change;
                    }));
        } catch (DuplicateKeyException taken) {
            return new PortalChange.AddressTaken();
        }
    }

    /**
     * Once the transaction is committed: the portals first, then the pages, which all list them;
     * both arrive in this order on the other nodes too.
     */
    private void announce() {
        notifications.send(CHANNEL, "");
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        refresh();
                    }
                });
        cache.dropAll();
    }

    @Override
    public void heard(String nothing) {
        refresh();
    }

    @Override
    public void connected() {
        refresh();
    }

    @Override
    public void lost() {
        // what is known is still the best that can be shown; connected() reads it again
    }

    /** One reading at a time, so that a slow one never puts back what a later one has seen. */
    private synchronized void refresh() {
        snapshot = read();
    }

    private Snapshot read() {
        List<Portal> all = store.all();
        Map<String, Portal> hosts = new HashMap<>();
        for (Portal portal : all) {
            Optional.ofNullable(portal.host())
                    .ifPresent(host -> hosts.put(host.toLowerCase(Locale.ROOT), portal));
        }
        return new Snapshot(
                all.stream().filter(portal -> !portal.archived()).toList(),
                all,
                all.stream().collect(Collectors.toMap(Portal::id, Function.identity())),
                all.stream().collect(Collectors.toMap(Portal::slug, Function.identity())),
                hosts);
    }
}
