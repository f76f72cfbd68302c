package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many public entries a portal has of each sort: counted when one comes or goes, never when a
 * page is read.
 */
@Component
public final class TallyStore {
    /** What is counted: everything of a rubric, and what filters offer. */
    public enum Facet {
        ALL,
        KIND,
        THEME,
        /**
         * Of THEME, those that stand for a story of another portal: the network counts them once.
         */
        TAKEN_THEME,
        LANGUAGE,
        SPAN
    }

    /**
     * One line of the count.
     *
     * @param value as in addresses
     */
    public record Tally(String rubric, Facet facet, String value, String label, int entries) {}

    /**
     * Taken before anything is written, so that two publications of a portal never wait for each
     * other crosswise.
     */
    private static final String LOCK =
            """
            SELECT pg_advisory_xact_lock(hashtextextended('catalogue:' || CAST(:portal AS text), 0))
            """;

    private static final String COUNT =
            """
            INSERT INTO catalogue.tally (portal_id, rubric, facet, value, label, entries)
            VALUES (:portal, :rubric, :facet, :value, :label, :change)
            ON CONFLICT (portal_id, rubric, facet, value)
                DO UPDATE SET entries = tally.entries + excluded.entries, label = excluded.label
            """;

    private static final String READ =
            """
            SELECT rubric, facet, value, label, entries FROM catalogue.tally
            WHERE portal_id = :portal AND entries > 0
            ORDER BY entries DESC, label
            """;

    private static final String SIZE =
            """
            SELECT coalesce(sum(entries), 0) FROM catalogue.tally
            WHERE portal_id = :portal AND facet = 'ALL'
            """;

    private static final String THEME =
            """
            SELECT label FROM catalogue.tally
            WHERE portal_id = :portal AND facet = 'THEME' AND value = :slug AND entries > 0
            LIMIT 1
            """;

    private static final String OF_NETWORK =
            """
            SELECT value, max(label) AS label,
                sum(CASE facet WHEN 'THEME' THEN entries ELSE -entries END) AS entries
            FROM catalogue.tally
            WHERE facet IN ('THEME', 'TAKEN_THEME') AND (CAST(:slug AS text) IS NULL OR value = :slug)
            GROUP BY value HAVING sum(CASE facet WHEN 'THEME' THEN entries ELSE -entries END) > 0
            ORDER BY entries DESC, value LIMIT :most
            """;

    private static final String SIZE_OF_RUBRIC =
            """
            SELECT entries FROM catalogue.tally
            WHERE portal_id = :portal AND rubric = :rubric AND facet = 'ALL' AND value = ''
            """;

    private static final String SIZES =
            """
            SELECT portal_id, sum(entries) FROM catalogue.tally WHERE facet = 'ALL' GROUP BY portal_id
            """;

    private final JdbcClient db;

    TallyStore(JdbcClient db) {
        this.db = db;
    }

    void lock(PortalId portal) {
        db.sql(LOCK).param("portal", portal.value()).query((row, number) -> number).list();
    }

    public void add(Entry entry) {
        count(entry, 1);
    }

    void subtract(Entry entry) {
        count(entry, -1);
    }

    private void count(Entry entry, int change) {
        if (entry.audience() != Audience.PUBLIC) {
            return;
        }
        sorts(entry).stream()
                .sorted(
                        Comparator.comparing(Tally::facet)
                                .thenComparing(Tally::value)
                                .thenComparing(Tally::rubric))
                .forEach(sort ->
                        db.sql(COUNT)
                                .param("portal", entry.portal().value())
                                .param("rubric", sort.rubric())
                                .param("facet", sort.facet().name())
                                .param("value", sort.value())
                                .param("label", sort.label())
                                .param("change", change)
                                .update());
    }

    private static List<Tally> sorts(Entry entry) {
        String rubric = entry.rubric().name();
        List<Tally> sorts = new ArrayList<>();
        sorts.add(new Tally(rubric, Facet.LANGUAGE, entry.language().tag(), "", 1));
        if (entry.original() != null) {
            return sorts;
        }
        sorts.add(new Tally(rubric, Facet.ALL, "", "", 1));
        sorts.add(new Tally(rubric, Facet.KIND, entry.kind(), "", 1));
        sorts.add(new Tally(rubric, Facet.SPAN, Span.of(entry.length()).word(), "", 1));
        entry.themes().stream()
                .map(Theme::slug)
                .distinct()
                .forEach(slug -> {
                    String label = label(entry, slug);
                    sorts.add(new Tally(rubric, Facet.THEME, slug, label, 1));
                    if (entry.home() != null) {
                        sorts.add(new Tally(rubric, Facet.TAKEN_THEME, slug, label, 1));
                    }
                });
        return sorts;
    }

    private static String label(Entry entry, String slug) {
        return entry.themes().stream()
                .filter(theme -> theme.slug().equals(slug))
                .map(Theme::label)
                .findFirst()
                .orElse(slug);
    }

    /** Everything counted in a portal, the most frequent first. */
    public List<Tally> all(PortalId portal) {
        return db.sql(READ)
                .param("portal", portal.value())
                .query((row, number) ->
                        new Tally(
                                row.getString("rubric"),
                                Facet.valueOf(row.getString("facet")),
                                row.getString("value"),
                                row.getString("label"),
                                row.getInt("entries")))
                .list();
    }

    /** The theme with this word, if any public entry of the portal has it. */
    public Optional<Theme> theme(PortalId portal, String slug) {
        return db.sql(THEME)
                .param("portal", portal.value())
                .param("slug", slug)
                .query((row, number) -> new Theme(slug, row.getString(1)))
                .optional();
    }

    /** The most frequent themes of the whole network; a story counts once, at home. */
    public List<Tally> themesOfNetwork(int most) {
        return themesOfNetwork(null, most);
    }

    /** The theme with this word, if any portal has a public entry of its own about it. */
    public Optional<Theme> themeOfNetwork(String slug) {
        return themesOfNetwork(slug, 1).stream()
                .findFirst()
                .map(tally -> new Theme(tally.value(), tally.label()));
    }

    private List<Tally> themesOfNetwork(@Nullable String slug, int most) {
        return db.sql(OF_NETWORK)
                .param("slug", slug)
                .param("most", most)
                .query((row, number) ->
                        new Tally(
                                "",
                                Facet.THEME,
                                row.getString("value"),
                                row.getString("label"),
                                row.getInt("entries")))
                .list();
    }

    /** How many public entries a rubric of a portal has. */
    public int size(PortalId portal, Rubric rubric) {
        return db.sql(SIZE_OF_RUBRIC)
                .param("portal", portal.value())
                .param("rubric", rubric.name())
                .query((row, number) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    /** How many public entries each portal has; those that have none are left out. */
    public Map<PortalId, Integer> sizes() {
        Map<PortalId, Integer> sizes = new HashMap<>();
        db.sql(SIZES)
                .query((row, number) ->
                        sizes.put(new PortalId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
        return sizes;
    }

    public int size(PortalId portal) {
        return db.sql(SIZE)
                .param("portal", portal.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
