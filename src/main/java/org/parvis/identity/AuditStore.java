package org.parvis.identity;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
public final class AuditStore {
    private static final String INSERT =
            """
            INSERT INTO identity.audit (id, portal_id, at, account_id, account_name, what, subject, details)
            VALUES (:id, :portal, :at, :account, :name, :what, :subject, :details::jsonb)
            """;
    private static final String COLUMNS =
            "SELECT id, portal_id, at, account_id, account_name, what, subject, details FROM identity.audit";
    private static final String WANTED =
            """
             AND (at, id) < (:at::timestamptz, :id)
             AND (:module = '' OR what LIKE :module || '.%')
             AND (:who::uuid IS NULL OR account_id = :who::uuid)
            ORDER BY at DESC, id DESC LIMIT :count
            """;
    private static final String PAGE = COLUMNS + " WHERE portal_id = :portal" + WANTED;
    private static final String EVERYWHERE = COLUMNS + " WHERE true" + WANTED;
    private static final String PEOPLE =
            """
            SELECT account_id, max(account_name) AS name FROM identity.audit
            WHERE portal_id = :portal AND account_id IS NOT NULL AND account_name <> ''
            GROUP BY account_id ORDER BY max(account_name) COLLATE "fr-x-icu" LIMIT 300
            """;
    private static final String LATEST =
            """
            SELECT id, portal_id, at, account_id, account_name, what, subject, details FROM identity.audit
            WHERE portal_id = :portal
            ORDER BY at DESC, id DESC LIMIT :count
            """;

    private static final UUID LAST = new UUID(-1, -1);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final RowMapper<AuditRow> ROW =
            (row, number) -> {
                UUID account = row.getObject("account_id", UUID.class);
                UUID portal = row.getObject("portal_id", UUID.class);
                String subject = row.getString("subject");
                return new AuditRow(
                        row.getObject("id", UUID.class),
                        portal == null ? null : new PortalId(portal),
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

    void insert(AuditRow row) {
        PortalId portal = row.portal();
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

    public List<AuditRow> latest(PortalId portal, int count) {
        return db.sql(LATEST)
                .param("portal", portal.value())
                .param("count", count)
                .query(ROW)
                .list();
    }

    public List<AuditRow> page(PortalId portal, AuditFilter filter, int count) {
        return wanted(db.sql(PAGE).param("portal", portal.value()), filter, count);
    }

    /** The same for the network and all its portals. */
    public List<AuditRow> everywhere(AuditFilter filter, int count) {
        return wanted(db.sql(EVERYWHERE), filter, count);
    }

    /** Who is named in the trail of a portal, by name. */
    public Map<AccountId, String> people(PortalId portal) {
        Map<AccountId, String> people = new LinkedHashMap<>();
        db.sql(PEOPLE)
                .param("portal", portal.value())
                .query(row -> {
                    people.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            row.getString("name"));
                });
        return people;
    }

    private static List<AuditRow> wanted(
            JdbcClient.StatementSpec statement, AuditFilter filter, int count) {
        AccountId who = filter.who();
        return statement
                .param(
                        "at",
                        filter.after()
                                .map(cursor -> cursor.after().atOffset(ZoneOffset.UTC).toString())
                                .orElse("infinity"))
                .param("id", filter.after().map(Cursor::id).orElse(LAST))
                .param("module", filter.module())
                .param("who", who == null ? null : who.toString())
                .param("count", count)
                .query(ROW)
                .list();
    }
}
