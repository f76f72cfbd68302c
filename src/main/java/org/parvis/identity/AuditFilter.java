package org.parvis.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Cursor;

/**
 * Which lines of the audit trail are wanted.
 *
 * @param module that did it; empty for all
 * @param who did it; nothing for everybody
 * @param after where the page before ended; nothing for the newest
 */
public record AuditFilter(String module, @Nullable AccountId who, Optional<Cursor> after) {
    /** Reads an address; what makes no sense filters nothing. */
    public static AuditFilter of(String module, String who, String after) {
        return new AuditFilter(
                module.matches("[a-z]{1,20}") ? module : "",
                who.matches("[0-9a-f-]{36}") ? new AccountId(UUID.fromString(who)) : null,
                Cursor.parse(after));
    }

    /** The same filter in an address. */
    public String query() {
        AccountId person = who;
        return (module.isEmpty() ? "" : "&quoi=" + module)
                + (person == null ? "" : "&qui=" + person);
    }
}
