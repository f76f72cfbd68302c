package org.parvis.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.catalogue.SearchStore.Found;
import org.parvis.catalogue.SearchStore.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds entries by words in the whole network, where a common word is in a hundred thousand stories
 * and a rare one in two. The best of the newest are shown; both ways cost the same whatever the
 * size. Every method wants a transaction.
 */
@Component
final class NetworkSearchStore {
    /** Along the index of the day: enough for a common word. */
    private static final String AMONG_NEWEST =
            """
            SELECT entry.portal_id, entry.id
            FROM (SELECT entry.* FROM catalogue.entry AS entry %s
                ORDER BY entry.published_at DESC, entry.id DESC LIMIT 1000) AS entry
            WHERE entry.search @@ %s %s
            ORDER BY entry.published_at DESC, entry.id DESC LIMIT 120
            """;

    /** Along the index of words, which names every story that has a rarer one. */
    private static final String AMONG_ALL =
            """
            SELECT few.portal_id, few.id
            FROM (SELECT entry.portal_id, entry.id, entry.published_at FROM catalogue.entry AS entry %s
                AND entry.search @@ %s %s LIMIT 2000) AS few
            ORDER BY few.published_at DESC, few.id DESC LIMIT 120
            """;

    /**
     * The planner takes any word for one that is in a story of two hundred, and would read them all
     * to find one.
     */
    private static final String WAY =
            """
            SELECT set_config('enable_seqscan', :others, true), set_config('enable_indexscan', :others, true)
            """;

    private static final String BEST =
            """
            SELECT entry.*, left(entry.words, 20000) AS beginning
            FROM (SELECT entry.portal_id, entry.id, ts_rank_cd(entry.search, question.query) AS rank
                FROM unnest(CAST(:portals AS uuid[]), CAST(:ids AS uuid[])) AS hit (portal, id)
                JOIN catalogue.entry AS entry ON entry.portal_id = hit.portal AND entry.id = hit.id
                CROSS JOIN (SELECT %s AS query) AS question
                ORDER BY rank DESC, entry.published_at DESC, entry.id DESC
                LIMIT :most OFFSET :skipped) AS best
            JOIN catalogue.entry AS entry ON entry.portal_id = best.portal_id AND entry.id = best.id
            ORDER BY best.rank DESC, entry.published_at DESC, entry.id DESC
            """
                    .formatted(SearchStore.READINGS);

    private static final String WORDS_LIKE =
            """
            SELECT word
            FROM (SELECT DISTINCT unnest(string_to_array(title_words, ' ')) AS word
                FROM (SELECT entry.title_words FROM catalogue.entry AS entry %s
                    ORDER BY entry.published_at DESC, entry.id DESC LIMIT 1000) AS titled) AS words
            WHERE extensions.similarity(word, :asked) > 0.1
            ORDER BY extensions.similarity(word, :asked) DESC
            LIMIT 40
            """;

    private static final int SOME_PAGES = 60;

    private record Key(UUID portal, UUID id) {}

    private final JdbcClient db;

    NetworkSearchStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Public entries with the words, the best first.
     *
     * @param without none of these words, separated by {@code or}; empty when nothing is excluded
     */
    List<Found> matching(Where where, String words, String without, int skipped, int most) {
        List<Key> keys = keys(AMONG_NEWEST, where, words, without);
        if (keys.size() < SOME_PAGES) {
            others("off");
            keys = keys(AMONG_ALL, where, words, without);
            others("on");
        }
        return keys.isEmpty() ? List.of() : best(keys, words, skipped, most);
    }

    private void others(String state) {
        db.sql(WAY).param("others", state).query((row, number) -> number).list();
    }

    private List<Key> keys(String query, Where where, String words, String without) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", words);
        if (!without.isEmpty()) {
            values.put("without", without);
        }
        String limits = SearchStore.limits(where, values);
        String excluded = without.isEmpty() ? "" : SearchStore.WITHOUT;
        return db.sql(query.formatted(limits, SearchStore.READINGS, excluded))
                .params(values)
                .query((row, number) ->
                        new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    private List<Found> best(List<Key> keys, String words, int skipped, int most) {
        return db.sql(BEST)
                .param("portals", keys.stream().map(Key::portal).toArray(UUID[]::new))
                .param("ids", keys.stream().map(Key::id).toArray(UUID[]::new))
                .param("words", words)
                .param("skipped", skipped)
                .param("most", most)
                .query((row, number) ->
                        new Found(EntryRows.entry(row, number), row.getString("beginning")))
                .list();
    }

    /**
     * Words of the newest titles, names and standfirsts that look like this one, the nearest first.
     */
    List<String> wordsLike(Where where, String asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("asked", asked);
        return db.sql(WORDS_LIKE.formatted(SearchStore.limits(where, values)))
                .params(values)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
