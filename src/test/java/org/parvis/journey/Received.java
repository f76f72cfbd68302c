package org.parvis.journey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a portal has of the stories that were sent to it. */
final class Received {
    private static final String STORIES =
            """
            SELECT content ->> 'title' || '|' || status || '|' || (content ->> 'standfirst')
            FROM newsroom.story WHERE portal_id = :portal AND content ->> 'title' = :title
            """;
    private static final String PICTURES =
            """
            SELECT asset.original || '|' || (picture.value ->> 'legend')
            FROM newsroom.story, jsonb_array_elements(content -> 'gallery') WITH ORDINALITY AS picture(value, place)
            JOIN media.asset ON asset.id = (picture.value ->> 'asset')::uuid
            WHERE story.portal_id = :portal AND content ->> 'title' = :title ORDER BY picture.place
            """;
    private static final String FILES =
            """
            SELECT asset.file_name || ' ' || asset.state FROM media.asset, newsroom.story
            WHERE story.portal_id = :portal AND content ->> 'title' = :title AND asset.draft LIKE '%' || story.id || '%'
            """;

    private final JdbcClient db;
    private final PortalId portal;

    Received(JdbcClient db, PortalId portal) {
        this.db = db;
        this.portal = portal;
    }

    /** What is not as it was sent, in words; empty is good. */
    List<String> wrong(List<ComposerSoak.Sent> sent) {
        List<String> wrong = new ArrayList<>();
        for (ComposerSoak.Sent story : sent) {
            String title = story.title();
            compare(
                    wrong,
                    title + ": stories",
                    List.of(title + "|PROPOSED|" + story.words()),
                    rows(STORIES, title));
            List<String> expected = new ArrayList<>();
            for (int index = 0; index < story.photos().size(); index++) {
                expected.add(
                        sha256(ComposerSoak.bytes(story.photos().get(index)))
                                + "|"
                                + story.captions().get(index));
            }
            List<String> pictures = rows(PICTURES, title);
            compare(wrong, title + ": pictures", expected, pictures);
            if (rows(FILES, title).size() != expected.size()) {
                wrong.add(title + ": files " + rows(FILES, title));
            }
        }
        return wrong;
    }

    private static void compare(
            List<String> wrong, String what, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            wrong.add("%s: %s, not %s".formatted(what, found, expected));
        }
    }

    private List<String> rows(String sql, String title) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("title", title)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
