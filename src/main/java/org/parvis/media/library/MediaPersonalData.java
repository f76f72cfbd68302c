package org.parvis.media.library;

import java.util.List;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Films, sounds and images that somebody sent; those that stories show stay, and nobody's. */
@Component
final class MediaPersonalData implements PersonalData {
    private static final String SENT =
            """
            SELECT portal_id AS portal, id AS file, kind, file_name, bytes, created_at FROM media.asset
            WHERE owner_id = :account ORDER BY created_at
            """;
    private static final String ORIGINALS =
            """
            SELECT id, file_name, original FROM media.asset
            WHERE owner_id = :account AND original IS NOT NULL ORDER BY created_at
            """;
    private static final List<String> FORGET =
            List.of(
                    // the sweep takes the bytes of what has not arrived whole
                    "UPDATE media.upload SET expires_at = created_at WHERE owner_id = :account AND NOT finished",
                    "UPDATE media.asset SET owner_id = NULL WHERE owner_id = :account");

    private record Original(String id, String name, FileHash hash) {
        /** Two files may have one name; a name may hold what no archive should. */
        String path() {
            String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
            return "fichiers/" + id.substring(id.length() - 8) + "-" + plain;
        }
    }

    private static final RowMapper<Original> ORIGINAL =
            (row, number) ->
                    new Original(
                            row.getString("id"),
                            row.getString("file_name"),
                            new FileHash(row.getString("original")));

    private final JdbcClient db;
    private final FileStore files;

    MediaPersonalData(JdbcClient db, FileStore files) {
        this.db = db;
        this.files = files;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        return Map.of("media.data.sent", OwnRows.of(db, SENT, account));
    }

    @Override
    public List<Copy> files(AccountId account) {
        return db.sql(ORIGINALS).param("account", account.value()).query(ORIGINAL).list().stream()
                .filter(original -> files.has(original.hash()))
                .map(original -> new Copy(original.path(), () -> files.open(original.hash())))
                .toList();
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
