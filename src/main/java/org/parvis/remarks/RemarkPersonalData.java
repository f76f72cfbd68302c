package org.parvis.remarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody said of works in the making. The written words stay, because others worked with
 * them, without the name; a recorded voice is the person's own and goes.
 */
@Component
final class RemarkPersonalData implements PersonalData {
    private static final String REMARKS =
            """
            SELECT portal_id AS portal, subject, number, words, moment, exact AS passage, replacement, made_at
            FROM remarks.remark WHERE account_id = :account ORDER BY made_at
            """;
    private static final String REPLIES =
            """
            SELECT portal_id AS portal, words, made_at FROM remarks.reply WHERE account_id = :account ORDER BY made_at
            """;
    private static final String VOICES =
            "SELECT portal_id, id, sound_id FROM remarks.remark WHERE account_id = :account AND sound_id IS NOT NULL";
    private static final List<String> FORGET =
            List.of(
                    "UPDATE remarks.remark SET account_name = '…', sound_id = NULL WHERE account_id = :account",
                    "UPDATE remarks.remark SET settled_name = '…' WHERE settled_by = :account",
                    "UPDATE remarks.reply SET account_name = '…' WHERE account_id = :account");

    private record Voice(PortalId portal, UUID remark, AssetId sound) {}

    private final JdbcClient db;
    private final Media media;

    RemarkPersonalData(JdbcClient db, Media media) {
        this.db = db;
        this.media = media;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        kept.put("remarks.data.remarks", OwnRows.of(db, REMARKS, account));
        kept.put("remarks.data.replies", OwnRows.of(db, REPLIES, account));
        return kept;
    }

    @Override
    public void erase(AccountId account) {
        db.sql(VOICES)
                .param("account", account.value())
                .query((row, number) ->
                        new Voice(
                                new PortalId(row.getObject("portal_id", UUID.class)),
                                row.getObject("id", UUID.class),
                                new AssetId(row.getObject("sound_id", UUID.class))))
                .list()
                .forEach(voice -> {
                    media.release(voice.portal(), voice.sound(), RemarkFiles.ref(voice.remark()));
                    media.discard(voice.portal(), voice.sound());
                });
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
