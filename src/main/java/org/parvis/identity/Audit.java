package org.parvis.identity;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;

/** The audit trail: who did what, written in the same transaction as the thing done. */
@Component
public final class Audit {
    private final AuditStore rows;
    private final Clock clock;

    Audit(AuditStore rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes one row.
     *
     * @param portal nothing for the network
     * @param who nothing for somebody without an account
     * @param what the module, a dot, what was done: {@code newsroom.published}; shown with the
     *     words of the message {@code newsroom.audit.published}, whose arguments are {@code
     *     details}
     */
    public void record(
            @Nullable PortalId portal,
            @Nullable Account who,
            String what,
            @Nullable SubjectRef subject,
            Map<String, String> details) {
        rows.insert(
                new AuditRow(
                        Uuid7.next(clock),
                        portal,
                        clock.instant(),
                        who == null ? null : who.id(),
                        who == null ? "" : who.name(),
                        what,
                        subject,
                        details));
    }

    public void record(
            @Nullable PortalId portal, Visitor who, String what, @Nullable SubjectRef subject) {
        record(portal, who.account().orElse(null), what, subject, Map.of());
    }
}
