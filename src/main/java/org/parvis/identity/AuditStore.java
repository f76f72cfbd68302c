package org.parvis.identity;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, newest first. Rows are only ever added. */
@Component
final class AuditStore {
    private static final String INSERT =
            """
            INSERT INTO identity.audit (id, portal_id, at, account_id, account_name, what, subject, details)
            VALUES (:id, :portal, :at, :account, :name, :what, :subject, :details::jsonb)
            """;
    private static final String PAGE =
            """
            SELECT id, at, account_id, account_name, what, subject, details FROM identity.audit
            WHERE portal_id = :portal AND (at, id) < (:at, :id)
            ORDER BY at DESC, id DESC LIMIT :count
            """;
    private static final String LATEST =
            """
            SELECT id, at, account_id, account_name, what, subject, details FROM identity.audit
            WHERE portal_id = :portal
            ORDER BY at DESC, id DESC LIMIT :count
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final RowMapper<AuditRow> ROW =
            (row, number) -> {
                UUID account = row.getObject("account_id", UUID.class);
                String subject = row.getString("subject");
                return new AuditRow(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        account == null ? null : new AccountId(account),
                        row.getString("account_name"),
                        row.getString("what"),
                        subject == null ? null : SubjectRef.parse(subject),
                        JSON.readValue(row.getString("details"), DETAILS));
            };

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void insert(@Nullable PortalId portal, AuditRow row) {
        AccountId account = row.account();
        SubjectRef subject = row.subject();
        db.sql(INSERT)
                .param("id", row.id())
                .param("portal", portal == null ? null : portal.value())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("account", account == null ? null : account.value())
                .param("name", row.accountName())
                .param("what", row.what())
                .param("subject", subject == null ? null : subject.toString())
                .param("details", JSON.writeValueAsString(row.details()))
                .update();
    }

    List<AuditRow> latest(PortalId portal, int count) {
        return db.sql(LATEST)
                .param("portal", portal.value())
                .param("count", count)
                .query(ROW)
                .list();
    }

    List<AuditRow> after(PortalId portal, Cursor cursor, int count) {
        return db.sql(PAGE)
                .param("portal", portal.value())
                .param("at", cursor.after().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("count", count)
                .query(ROW)
                .list();
    }
}
