package org.parvis.portal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of portals. */
@Component
final class PortalStore {
    private static final String COLUMNS =
            """
            SELECT id, slug, host, name, baseline, presentation, district, town, ink, paving, masthead_em,
                   masthead_width, languages, address, legal, charter, hidden_rubrics, partners, revision, archived_at
            FROM portal.portal
            """;
    private static final String ALL = COLUMNS + "ORDER BY created_at, id";
    private static final String BY_FORMER_SLUG =
            "SELECT p.slug FROM portal.former_slug f JOIN portal.portal p ON p.id = f.portal_id WHERE f.slug = :slug";
    private static final String INSERT =
            """
            INSERT INTO portal.portal (id, slug, host, name, baseline, presentation, district, town, ink, paving,
                masthead_em, masthead_width, languages, address, legal, charter, hidden_rubrics, partners, created_at)
            VALUES (:id, :slug, :host, :name, :baseline, :presentation, :district, :town, :ink, :paving,
                :em, :width, :languages, :address, :legal::jsonb, :charter, :hidden, :partners::jsonb, :now)
            """;
    private static final String UPDATE =
            """
            UPDATE portal.portal
            SET name = :name, baseline = :baseline, presentation = :presentation, district = :district, town = :town,
                ink = :ink, paving = :paving, masthead_em = :em, masthead_width = :width, languages = :languages,
                address = :address, legal = :legal::jsonb, charter = :charter, slug = :slug, host = :host,
                hidden_rubrics = :hidden, partners = :partners::jsonb, revision = revision + 1
            WHERE id = :id AND revision = :revision
            """;
    private static final String ARCHIVE =
            """
            UPDATE portal.portal SET archived_at = :at::timestamptz, revision = revision + 1 WHERE id = :id
            """;
    private static final String KEEP_SLUG =
            "INSERT INTO portal.former_slug (slug, portal_id) VALUES (:slug, :id) ON CONFLICT (slug) DO NOTHING";

    private static final TypeReference<List<Partner>> PARTNERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    PortalStore(JdbcClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    List<Portal> all() {
        return db.sql(ALL).query(this::portal).list();
    }

    Optional<Slug> slugAfter(Slug former) {
        return db.sql(BY_FORMER_SLUG)
                .param("slug", former.value())
                .query((row, number) -> new Slug(row.getString(1)))
                .optional();
    }

    void insert(Portal portal) {
        columns(db.sql(INSERT), portal).param("now", OffsetDateTime.now(clock)).update();
    }

    /** Whether the portal was still as it had been read. */
    boolean update(Portal portal) {
        return columns(db.sql(UPDATE), portal).param("revision", portal.revision()).update() == 1;
    }

    /** Nothing opens it again. */
    void archive(PortalId portal, @Nullable Instant at) {
        db.sql(ARCHIVE)
                .param("id", portal.value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepSlug(Portal portal) {
        db.sql(KEEP_SLUG)
                .param("slug", portal.slug().value())
                .param("id", portal.id().value())
                .update();
    }

    private JdbcClient.StatementSpec columns(JdbcClient.StatementSpec statement, Portal portal) {
        return statement
                .param("id", portal.id().value())
                .param("slug", portal.slug().value())
                .param("host", portal.host())
                .param("name", portal.name())
                .param("baseline", portal.baseline())
                .param("presentation", portal.presentation())
                .param("district", portal.district())
                .param("town", portal.town())
                .param("ink", portal.ink().name())
                .param("paving", portal.paving().name())
                .param("em", portal.masthead().em())
                .param("width", portal.masthead().stretch())
                .param(
                        "languages",
                        portal.languages().stream().map(Language::tag).toArray(String[]::new))
                .param("address", portal.address())
                .param("legal", json.writeValueAsString(portal.legal()))
                .param("charter", portal.charter())
                .param(
                        "hidden",
                        portal.hiddenRubrics().stream().map(Rubric::name).toArray(String[]::new))
                .param("partners", json.writeValueAsString(portal.partners()));
    }

    private Portal portal(ResultSet row, int number) throws SQLException {
        return new Portal(
                new PortalId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("host"),
                row.getString("name"),
                row.getString("baseline"),
                row.getString("presentation"),
                row.getString("district"),
                row.getString("town"),
                Ink.valueOf(row.getString("ink")),
                Paving.valueOf(row.getString("paving")),
                new Masthead(row.getBigDecimal("masthead_em"), row.getInt("masthead_width")),
                languages(row.getArray("languages")),
                row.getString("address"),
                json.readValue(row.getString("legal"), LegalNotice.class),
                row.getString("charter"),
                rubrics(row.getArray("hidden_rubrics")),
                json.readValue(row.getString("partners"), PARTNERS),
                row.getInt("revision"),
                moment(row.getObject("archived_at", OffsetDateTime.class)));
    }

    private static List<Language> languages(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray()).map(Language::new).toList();
    }

    /** A rubric of another release is left out. */
    private static List<Rubric> rubrics(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray())
                .flatMap(name ->
                        Arrays.stream(Rubric.values()).filter(rubric -> rubric.name().equals(name)))
                .toList();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
