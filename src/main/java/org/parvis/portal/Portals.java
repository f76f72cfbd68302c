package org.parvis.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The portals of the network. Few, and read on every request, they are kept in memory and read
 * again after a change.
 */
@Component
public final class Portals {
    private final PortalStore store;
    private final TransactionOperations transactions;
    private volatile Snapshot snapshot;

    private record Snapshot(
            List<Portal> all, Map<PortalId, Portal> byId, Map<Slug, Portal> bySlug) {}

    Portals(PortalStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
        this.snapshot = read();
    }

    /** Every portal that is open, the oldest first. */
    public List<Portal> all() {
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
        String wanted = host.toLowerCase(Locale.ROOT);
        return snapshot.all().stream().filter(portal -> wanted.equals(portal.host())).findFirst();
    }

    /** The portal that had this slug once. */
    public Optional<Portal> byFormerSlug(Slug slug) {
        return store.slugAfter(slug).flatMap(this::bySlug);
    }

    /** Opens a portal. A slug that is taken or reserved is an {@link IllegalArgumentException}. */
    public Portal create(Portal portal) {
        if (ReservedWords.contains(portal.slug()) || bySlug(portal.slug()).isPresent()) {
            throw new IllegalArgumentException("this address is taken: " + portal.slug());
        }
        transactions.executeWithoutResult(status -> store.insert(portal));
        refresh();
        return portal;
    }

    /** Changes a portal; when its slug changes, the former one keeps answering. */
    public void change(Portal portal) {
        Portal before = require(portal.id());
        transactions.executeWithoutResult(status -> {
            if (!before.slug().equals(portal.slug())) {
                store.keepSlug(before);
            }
            store.update(portal);
        });
        refresh();
    }

    /** Reads the portals again, after another node or a command changed them. */
    public void refresh() {
        snapshot = read();
    }

    private Snapshot read() {
        List<Portal> all = store.all();
        return new Snapshot(
                all,
                all.stream().collect(Collectors.toMap(Portal::id, Function.identity())),
                all.stream().collect(Collectors.toMap(Portal::slug, Function.identity())));
    }
}
