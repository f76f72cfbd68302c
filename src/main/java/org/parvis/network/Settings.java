package org.parvis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.parvis.identity.Audit;
import org.parvis.identity.Visitor;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalChange;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes portals, and writes down who changed what. */
@Component
final class Settings {
    private final Portals portals;
    private final Audit audit;
    private final TransactionOperations tx;

    Settings(Portals portals, Audit audit, TransactionOperations tx) {
        this.portals = portals;
        this.audit = audit;
        this.tx = tx;
    }

    /** What can change about a portal, by the word of the audit trail. */
    private static final Map<String, Function<Portal, Object>> PARTS =
            Map.of(
                    "identity-changed",
                    portal ->
                            List.of(
                                    portal.name(),
                                    portal.baseline(),
                                    portal.presentation(),
                                    portal.district(),
                                    portal.town(),
                                    portal.ink(),
                                    portal.paving()),
                    "languages-changed",
                    Portal::languages,
                    "rubrics-changed",
                    Portal::hiddenRubrics,
                    "charter-changed",
                    Portal::charter,
                    "legal-changed",
                    Portal::legal,
                    "contact-changed",
                    Portal::address,
                    "partners-changed",
                    Portal::partners,
                    "address-changed",
                    portal -> portal.slug() + " " + portal.host());

    PortalChange change(Portal portal, Visitor by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Portal before = portals.require(portal.id());
                    PortalChange change = portals.change(portal);
                    if (change instanceof PortalChange.Done) {
                        changed(before, portal)
                                .forEach(what ->
                                        audit.record(portal.id(), by, "network." + what, null));
                    } else {
                        status.setRollbackOnly();
                    }
                    return change;
                }));
    }

    private static List<String> changed(Portal before, Portal after) {
        List<String> changed = new ArrayList<>();
        PARTS.forEach((what, part) -> {
            if (!part.apply(before).equals(part.apply(after))) {
                changed.add(what);
            }
        });
        return changed;
    }
}
