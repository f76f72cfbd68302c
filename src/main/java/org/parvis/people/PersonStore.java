package org.parvis.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, one by one and in lists. */
@Component
final class PersonStore {
    private static final String LIVING =
            "portal_id = :portal AND merged_into IS NULL AND erased_at IS NULL";
    private static final String INSERT =
            """
            INSERT INTO people.person (portal_id, id, account_id, name, fingerprint, email, telephone, birth_year, age_band,
                gender, district, district_source, district_on, note, created_at, created_name)
            VALUES (:portal, :id, :account, :name, :fingerprint, :email, :telephone, :year, :band,
                :gender, :district, :source, :on, :note, :now, :by)
            """;
    private static final String UPDATE =
            """
            UPDATE people.person SET name = :name, fingerprint = :fingerprint, email = :email, telephone = :telephone,
                birth_year = :year, age_band = :band, gender = :gender, district = :district, district_source = :source,
                district_on = :on, note = :note
            WHERE portal_id = :portal AND id = :id AND merged_into IS NULL AND erased_at IS NULL
            """;
    private static final String BY_IDS =
            "SELECT * FROM people.person WHERE portal_id = :portal AND id = ANY(:ids)";
    private static final String LIST =
            "SELECT * FROM people.person WHERE "
                    + LIVING
                    + """
                     AND (:words = '' OR fingerprint LIKE '%' || :words || '%')
                     AND (CAST(:after AS uuid) IS NULL OR (name COLLATE "fr-x-icu", id) >
                         (SELECT name COLLATE "fr-x-icu", id FROM people.person WHERE portal_id = :portal AND id = :after))
                    ORDER BY name COLLATE "fr-x-icu", id LIMIT :count
                    """;
    private static final String COUNT = "SELECT count(*) FROM people.person WHERE " + LIVING;
    private static final String SAME_NAMES =
            "SELECT * FROM people.person WHERE "
                    + LIVING
                    + " AND fingerprint = ANY(:fingerprints) ORDER BY created_at";
    private static final String TWICE =
            "SELECT fingerprint, count(*) AS count FROM people.person p WHERE "
                    + LIVING
                    + """
                     AND NOT EXISTS (SELECT 1 FROM people.not_the_same n WHERE n.portal_id = p.portal_id
                         AND n.fingerprint = p.fingerprint AND n.count >= (SELECT count(*) FROM people.person q
                             WHERE q.portal_id = p.portal_id AND q.fingerprint = p.fingerprint
                             AND q.merged_into IS NULL AND q.erased_at IS NULL))
                    GROUP BY fingerprint HAVING count(*) > 1 ORDER BY fingerprint LIMIT 50
                    """;
    private static final String NOT_THE_SAME =
            """
            INSERT INTO people.not_the_same (portal_id, fingerprint, count) VALUES (:portal, :fingerprint, :count)
            ON CONFLICT (portal_id, fingerprint) DO UPDATE SET count = EXCLUDED.count
            """;
    private static final String ADOPT =
            """
            UPDATE people.person p SET account_id = COALESCE(p.account_id, q.account_id)
            FROM people.person q WHERE q.portal_id = p.portal_id AND q.id = :from AND p.portal_id = :portal AND p.id = :into
            """;
    private static final String MERGE =
            """
            UPDATE people.person SET merged_into = :into, account_id = NULL, email = '', telephone = '', note = ''
            WHERE portal_id = :portal AND id = :from
            """;
    private static final String ERASE =
            """
            UPDATE people.person SET erased_at = :now, name = '', fingerprint = '', email = '', telephone = '', note = '',
                account_id = NULL, created_name = '', age_band = COALESCE(:band, age_band), birth_year = NULL
            WHERE portal_id = :portal AND (id = :id OR merged_into = :id)
            """;
    private static final String TRAITS =
            """
            SELECT id, birth_year, age_band, gender, district, district_source, district_on
            FROM people.person WHERE portal_id = :portal AND merged_into IS NULL
            """;

    private final JdbcClient db;
    private final GuardianStore guardians;

    PersonStore(JdbcClient db, GuardianStore guardians) {
        this.db = db;
        this.guardians = guardians;
    }

    void insert(PortalId portal, Person person, String by, Instant now) {
        written(db.sql(INSERT), portal, person)
                .param("account", person.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean update(PortalId portal, Person person) {
        return written(db.sql(UPDATE), portal, person).update() == 1;
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, PortalId portal, Person person) {
        Traits traits = person.traits();
        return sql.param("portal", portal.value())
                .param("id", person.id().value())
                .param("name", person.name())
                .param("fingerprint", Fingerprint.of(person.name()))
                .param("email", person.email())
                .param("telephone", person.telephone())
                .param("year", traits.birthYear())
                .param("band", name(traits.band()))
                .param("gender", name(traits.gender()))
                .param("district", name(traits.district()))
                .param("source", name(traits.source()))
                .param("on", traits.on())
                .param("note", person.note());
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    /** With their guardians, whoever is erased included. */
    List<Person> byIds(PortalId portal, Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        Map<UUID, List<Guardian>> found = guardians.of(portal, all);
        return db
                .sql(BY_IDS)
                .param("portal", portal.value())
                .param("ids", all)
                .query(PersonStore::row)
                .list()
                .stream()
                .map(person -> with(person, found.getOrDefault(person.id().value(), List.of())))
                .toList();
    }

    Optional<Person> find(PortalId portal, UUID id) {
        return byIds(portal, List.of(id)).stream().findFirst();
    }

    private static Person with(Person person, List<Guardian> guardians) {
        return new Person(
                person.id(),
                person.name(),
                person.email(),
                person.telephone(),
                person.traits(),
                person.note(),
                person.account(),
                guardians);
    }

    /** By name; those after this person when one is given. */
    List<Person> list(PortalId portal, String words, @Nullable UUID after, int count) {
        return db.sql(LIST)
                .param("portal", portal.value())
                .param("words", words)
                .param("after", after)
                .param("count", count)
                .query(PersonStore::row)
                .list();
    }

    int count(PortalId portal) {
        return db.sql(COUNT)
                .param("portal", portal.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<Person> ofFingerprints(PortalId portal, Collection<String> fingerprints) {
        return db.sql(SAME_NAMES)
                .param("portal", portal.value())
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(PersonStore::row)
                .list();
    }

    /** Fingerprints that several people have, unless somebody said that they are not the same. */
    List<String> twice(PortalId portal) {
        return db.sql(TWICE)
                .param("portal", portal.value())
                .query((row, number) -> row.getString("fingerprint"))
                .list();
    }

    void notTheSame(PortalId portal, String fingerprint, int count) {
        db.sql(NOT_THE_SAME)
                .param("portal", portal.value())
                .param("fingerprint", fingerprint)
                .param("count", count)
                .update();
    }

    void merge(PortalId portal, UUID from, UUID into) {
        for (String sql : List.of(ADOPT, MERGE)) {
            merge(sql, portal, from, into);
        }
        guardians.drop(portal, from);
    }

    private void merge(String sql, PortalId portal, UUID from, UUID into) {
        db.sql(sql)
                .param("portal", portal.value())
                .param("from", from)
                .param("into", into)
                .update();
    }

    void erase(PortalId portal, UUID id, @Nullable AgeBand band, Instant now) {
        db.sql(ERASE)
                .param("portal", portal.value())
                .param("id", id)
                .param("band", name(band))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        guardians.drop(portal, id);
    }

    Map<PersonId, Traits> traits(PortalId portal) {
        Map<PersonId, Traits> all = new HashMap<>();
        db.sql(TRAITS)
                .param("portal", portal.value())
                .query(row -> {
                    all.put(new PersonId(row.getObject("id", UUID.class)), traits(row));
                });
        return all;
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("telephone"),
                traits(row),
                row.getString("note"),
                row.getObject("account_id", UUID.class),
                List.of());
    }

    private static Traits traits(ResultSet row) throws SQLException {
        Date on = row.getDate("district_on");
        return new Traits(
                row.getObject("birth_year", Integer.class),
                value(AgeBand.class, row.getString("age_band")),
                value(Gender.class, row.getString("gender")),
                value(District.class, row.getString("district")),
                value(District.Source.class, row.getString("district_source")),
                on == null ? null : on.toLocalDate());
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
