package org.parvis.catalogue;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of entries. Each is one query that walks an index and stops when the page is full. */
@Component
public final class EntryListStore {
    /** Never the words nor the vector: they are heavy and no list shows them. */
    private static final String COLUMNS =
            """
            portal_id, id, subject, kind, rubric, slug, language, audience, title, standfirst, easy_text, place, themes,
            theme_slugs, authors, crew, crew_roles, seconds, poster, pictures, captioned, readable, wave, medium, file,
            file_bytes, file_type, text_file, image, image_width, image_height, image_avif, image_webp, image_jpeg,
            published_at, changed_at, original, voices, easy_readers, easy_read_on, home_portal, home_subject, home_path, introduction, foremost
            """;

    private static final String FRONT =
            """
            SELECT part.*
            FROM unnest(CAST(:rubrics AS text[]), CAST(:most AS integer[])) AS shelf (wanted, most)
            CROSS JOIN LATERAL (
                SELECT %s FROM catalogue.entry
                WHERE portal_id = :portal AND rubric = shelf.wanted AND audience = ANY(:audiences)
                    AND original IS NULL
                ORDER BY published_at DESC, id DESC
                LIMIT shelf.most) AS part
            """
                    .formatted(COLUMNS);

    private static final String PLANNED_EACH_TIME =
            """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private static final String LATEST_OF_EACH =
            """
            SELECT part.*
            FROM unnest(CAST(:portals AS uuid[])) AS owner (portal)
            CROSS JOIN LATERAL (
                SELECT %s FROM catalogue.entry
                WHERE portal_id = owner.portal AND audience = 'PUBLIC' AND home_portal IS NULL AND original IS NULL
                ORDER BY published_at DESC, id DESC
                LIMIT 1) AS part
            """
                    .formatted(COLUMNS);

    private static final String RELATED =
            """
            SELECT %s
            FROM (
                SELECT entry.*,
                    3 * cardinality(ARRAY(SELECT unnest(theme_slugs) INTERSECT SELECT unnest(CAST(:themes AS text[]))))
                    + 2 * cardinality(ARRAY(SELECT unnest(people) INTERSECT SELECT unnest(CAST(:people AS text[]))))
                    + 4 * ts_rank(search, to_tsquery('catalogue.french', :words)) AS nearness
                FROM catalogue.entry
                WHERE portal_id = :portal AND audience = 'PUBLIC' AND subject <> :subject AND original IS NULL
                    AND (theme_slugs && CAST(:themes AS text[]) OR people && CAST(:people AS text[])
                        OR search @@ to_tsquery('catalogue.french', :words))
                ORDER BY published_at DESC
                LIMIT 200) AS near
            ORDER BY nearness DESC, published_at DESC, id DESC
            LIMIT :most
            """
                    .formatted(COLUMNS);

    private final JdbcClient db;

    EntryListStore(JdbcClient db) {
        this.db = db;
    }

    /** A page of a list, newest first. */
    public List<Entry> page(Listing listing, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(300);
        conditions(listing, where, values);
        String query =
                "SELECT "
                        + COLUMNS
                        + " FROM catalogue.entry WHERE "
                        + where
                        + " ORDER BY published_at DESC, id DESC LIMIT :most";
        return db.sql(query).params(values).param("most", most).query(EntryRows::entry).list();
    }

    /**
     * A page of a list of the whole network. Needs a transaction: a rare theme and a common one
     * want different ways to the rows, so the plan is made for each.
     */
    public List<Entry> pageOfNetwork(Listing listing, int most) {
        db.sql(PLANNED_EACH_TIME).query((row, number) -> number).list();
        return page(listing, most);
    }

    /** Only the conditions that are there: an absent one would cost the planner its index. */
    private static void conditions(
            Listing listing, StringBuilder where, Map<String, Object> values) {
        if (listing.portal() == null) {
            where.append("audience = 'PUBLIC' AND home_portal IS NULL");
        } else {
            where.append("portal_id = :portal AND audience = ANY(:audiences)");
            values.put("portal", listing.portal().value());
            values.put("audiences", names(listing.audiences()));
        }
        if (listing.rubric() != null) {
            where.append(" AND rubric = :rubric");
            values.put("rubric", listing.rubric().name());
        }
        if (listing.kind() != null) {
            where.append(" AND kind = :kind");
            values.put("kind", listing.kind());
        }
        if (listing.theme() != null) {
            where.append(" AND theme_slugs @> ARRAY[CAST(:theme AS text)]");
            values.put("theme", listing.theme());
        }
        // a translation stands in no list but that of its own language
        if (listing.language() == null) {
            where.append(" AND original IS NULL");
        } else {
            where.append(" AND language = :language");
            values.put("language", listing.language());
        }
        if (listing.span() != null) {
            where.append(" AND span = :span");
            values.put("span", listing.span().word());
        }
        Cursor after = listing.after();
        if (after != null) {
            where.append(" AND (published_at, id) < (:afterMoment, :afterId)");
            values.put("afterMoment", after.after().atOffset(ZoneOffset.UTC));
            values.put("afterId", after.id());
        }
    }

    /**
     * The newest entries of each rubric, up to the number given for it: all that a front page
     * shows, in one query.
     */
    public List<Entry> front(
            PortalId portal, Map<String, Integer> mostOfRubric, Set<Audience> audiences) {
        String[] rubrics = mostOfRubric.keySet().toArray(String[]::new);
        Integer[] most = Stream.of(rubrics).map(mostOfRubric::get).toArray(Integer[]::new);
        return db.sql(FRONT)
                .param("portal", portal.value())
                .param("rubrics", rubrics)
                .param("most", most)
                .param("audiences", names(audiences))
                .query(EntryRows::entry)
                .list();
    }

    /** The newest public entry of each of these portals that has any. */
    public List<Entry> latestOfEach(List<PortalId> portals) {
        return db.sql(LATEST_OF_EACH)
                .param("portals", portals.stream().map(PortalId::value).toArray(UUID[]::new))
                .query(EntryRows::entry)
                .list();
    }

    /** Public entries of the same portal that share themes, people or words of the title. */
    List<Entry> related(Entry entry, int most) {
        Stream<String> names = Stream.concat(entry.authors().stream(), entry.crew().stream());
        return db.sql(RELATED)
                .param("portal", entry.portal().value())
                .param("subject", entry.subject().toString())
                .param("themes", entry.themes().stream().map(Theme::slug).toArray(String[]::new))
                .param("people", names.map(Folding::words).distinct().toArray(String[]::new))
                .param("words", anyOf(entry.title()))
                .param("most", most)
                .query(EntryRows::entry)
                .list();
    }

    private static String anyOf(String title) {
        List<String> words =
                Folding.list(title).stream().filter(word -> word.length() > 3).distinct().toList();
        return words.isEmpty() ? "" : String.join(" | ", words);
    }

    private static String[] names(Set<Audience> audiences) {
        return audiences.stream().map(Enum::name).toArray(String[]::new);
    }
}
