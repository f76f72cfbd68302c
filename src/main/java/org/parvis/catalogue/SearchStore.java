package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries by words, and words that were perhaps meant. */
@Component
public final class SearchStore {
    /** An entry and the beginning of its words, from which an excerpt is cut. */
    public record Found(Entry entry, String words) {}

    /** What is searched: nothing for the portal means the whole network. */
    public record Where(
            @Nullable PortalId portal,
            List<Audience> audiences,
            @Nullable Rubric rubric,
            @Nullable String language) {}

    private static final String SELECT =
            """
            SELECT entry.*, left(entry.words, 20000) AS beginning FROM catalogue.entry AS entry
            """;

    /** Each language reads the words its own way; an entry was read in its own language only. */
    static final String READINGS =
            """
            (websearch_to_tsquery('catalogue.french', :words) || websearch_to_tsquery('catalogue.english', :words)
                || websearch_to_tsquery('catalogue.arabic', :words) || websearch_to_tsquery('catalogue.plain', :words))
            """;

    private static final String QUESTION =
            "CROSS JOIN (SELECT " + READINGS + " AS query) AS question";

    static final String WITHOUT =
            " AND NOT entry.search @@ " + READINGS.replace(":words", ":without");

    private static final String BY_RANK =
            """
             ORDER BY ts_rank_cd(entry.search, question.query) DESC, entry.published_at DESC, entry.id DESC
            LIMIT :most OFFSET :skipped
            """;

    /** Low: the words found are compared letter by letter afterwards. */
    private static final String TOLERANCE =
            """
            SELECT set_config('pg_trgm.word_similarity_threshold', '0.2', true)
            """;

    /** Only some titles are looked at, so that an odd word costs no more in a large portal. */
    private static final String WORDS_LIKE =
            """
            SELECT word
            FROM (
                SELECT DISTINCT unnest(string_to_array(title_words, ' ')) AS word
                FROM (SELECT entry.title_words FROM catalogue.entry AS entry %s
                    AND :asked OPERATOR(extensions.<%%) entry.title_words LIMIT 500) AS titled) AS words
            WHERE extensions.similarity(word, :asked) > 0.1
            ORDER BY extensions.similarity(word, :asked) DESC
            LIMIT 40
            """;

    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Entries with the words, the best first.
     *
     * @param without none of these words, separated by {@code or}; empty when nothing is excluded
     */
    List<Found> matching(Where where, String words, String without, int skipped, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", words);
        values.put("most", most);
        values.put("skipped", skipped);
        String query =
                SELECT + QUESTION + limits(where, values) + " AND entry.search @@ question.query";
        if (!without.isEmpty()) {
            query += WITHOUT;
            values.put("without", without);
        }
        return db.sql(query + BY_RANK)
                .params(values)
                .query((row, number) ->
                        new Found(EntryRows.entry(row, number), row.getString("beginning")))
                .list();
    }

    /**
     * Words of titles, names and standfirsts that look like this one, the nearest first. Needs a
     * transaction.
     */
    List<String> wordsLike(Where where, String asked) {
        db.sql(TOLERANCE).query((row, number) -> number).list();
        Map<String, Object> values = new HashMap<>();
        values.put("asked", asked);
        String query = WORDS_LIKE.formatted(limits(where, values));
        return db.sql(query).params(values).query((row, number) -> row.getString(1)).list();
    }

    static String limits(Where where, Map<String, Object> values) {
        List<String> limits = new ArrayList<>();
        PortalId portal = where.portal();
        if (portal == null) {
            limits.add("entry.audience = 'PUBLIC' AND entry.home_portal IS NULL");
        } else {
            limits.add("entry.portal_id = :portal AND entry.audience = ANY(:audiences)");
            values.put("portal", portal.value());
            values.put(
                    "audiences", where.audiences().stream().map(Enum::name).toArray(String[]::new));
        }
        if (where.rubric() != null) {
            limits.add("entry.rubric = :rubric");
            values.put("rubric", where.rubric().name());
        }
        if (where.language() != null) {
            limits.add("entry.language = :language");
            values.put("language", where.language());
        }
        return " WHERE " + String.join(" AND ", limits);
    }
}
