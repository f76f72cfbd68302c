package org.parvis.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/** One line of the audit trail; the name is kept as it was that day. */
public record AuditRow(
        UUID id,
        @Nullable PortalId portal,
        Instant at,
        @Nullable AccountId account,
        String accountName,
        String what,
        @Nullable SubjectRef subject,
        Map<String, String> details) {

    public AuditRow {
        if (!what.matches("[a-z]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException("not something done: " + what);
        }
        details = Map.copyOf(details);
    }

    /** The message that says it on screen. */
    public String messageKey() {
        return what.replaceFirst("\\.", ".audit.");
    }
}
