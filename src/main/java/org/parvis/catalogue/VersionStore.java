package org.parvis.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The languages in which stories can be read by everybody. */
@Component
public final class VersionStore {
    private static final String ALL =
            """
            SELECT portal_id, id, subject, original, language, title, rubric, slug FROM (
                SELECT entry.* FROM unnest(CAST(:portals AS uuid[]), CAST(:subjects AS text[])) AS asked (portal, story)
                JOIN catalogue.entry AS entry ON entry.portal_id = asked.portal AND entry.subject = asked.story
                UNION ALL
                SELECT entry.* FROM unnest(CAST(:portals AS uuid[]), CAST(:subjects AS text[])) AS asked (portal, story)
                JOIN catalogue.entry AS entry ON entry.portal_id = asked.portal AND entry.original = asked.story) AS one
            WHERE audience = 'PUBLIC' AND home_portal IS NULL
            ORDER BY published_at, id
            """;

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A story in one of its languages.
     *
     * @param original the story that it translates, or nothing when it is the original
     * @param path to give to {@code addresses.of(portal, …)}
     */
    public record Version(
            PortalId portal,
            UUID id,
            SubjectRef subject,
            @Nullable SubjectRef original,
            Language language,
            String title,
            String path) {
        private EntryRef root() {
            return new EntryRef(portal, Objects.requireNonNullElse(original, subject));
        }
    }

    /** The original of an entry, where it lives: the entry itself for most. */
    public static EntryRef root(Entry entry) {
        EntryRef source = entry.source();
        return entry.original() == null ? source : new EntryRef(source.portal(), entry.original());
    }

    /** Each story with its versions, by its original, in one query. */
    public Map<EntryRef, List<Version>> of(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return new HashMap<>();
        }
        List<EntryRef> roots = entries.stream().map(VersionStore::root).distinct().toList();
        return db
                .sql(ALL)
                .param(
                        "portals",
                        roots.stream().map(one -> one.portal().value()).toArray(UUID[]::new))
                .param(
                        "subjects",
                        roots.stream().map(one -> one.subject().toString()).toArray(String[]::new))
                .query(VersionStore::version)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Version::root));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        String original = row.getString("original");
        return new Version(
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("id", UUID.class),
                SubjectRef.parse(row.getString("subject")),
                original == null ? null : SubjectRef.parse(original),
                new Language(row.getString("language")),
                row.getString("title"),
                "/" + Rubric.valueOf(row.getString("rubric")).word() + "/" + row.getString("slug"));
    }
}
