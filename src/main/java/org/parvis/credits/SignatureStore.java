package org.parvis.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers, one under the other: nothing here changes or deletes one. */
@Component
public final class SignatureStore {
    private static final String COLUMNS =
            """
            appearance_id, voice, decision, signer, quality, name_shown, means, words,
            wording_version, wording_language, wording_text, wording_hash, signed_at, expires_at, not_for, paper_id, workshop
            """;

    private static final String LATEST =
            "SELECT DISTINCT ON (appearance_id, voice) "
                    + COLUMNS
                    + """
                    FROM credits.signature
                    WHERE portal_id = :portal AND appearance_id IN (:appearances)
                    ORDER BY appearance_id, voice, number DESC
                    """;

    private static final String ALL =
            "SELECT "
                    + COLUMNS
                    + "FROM credits.signature WHERE portal_id = :portal AND appearance_id = :appearance ORDER BY number";

    private static final String ADD =
            """
            INSERT INTO credits.signature
                (portal_id, id, appearance_id, voice, decision, signer, quality, name_shown, means, words,
                 wording_version, wording_language, wording_text, wording_hash, drawing, signed_at, expires_at,
                 recorded_by, recorded_name, not_for, paper_id, workshop, given_for)
            VALUES (:portal, :id, :appearance, :voice, :decision, :signer, :quality, :nameShown, :means, :words,
                 :version, :language, :text, :hash, :drawing, :signed, :expires, :by, :byName,
                 string_to_array(:notFor, ','), :paper, :workshop, :givenFor)
            """;

    /**
     * The latest word about the whole workshop, voice by voice; a no anywhere since then is a no.
     */
    private static final String GIVE_ON =
            """
            INSERT INTO credits.signature
                (portal_id, id, appearance_id, voice, decision, signer, quality, name_shown, means, words,
                 wording_version, wording_language, wording_text, wording_hash, drawing, signed_at, expires_at,
                 recorded_by, recorded_name, not_for, paper_id, workshop, given_for)
            SELECT portal_id, gen_random_uuid(), :to, voice, decision, signer, quality, name_shown, means, words,
                wording_version, wording_language, wording_text, wording_hash, drawing, signed_at, expires_at,
                recorded_by, recorded_name, not_for, paper_id, true, coalesce(given_for, appearance_id)
            FROM (
                SELECT DISTINCT ON (s.voice) s.* FROM credits.signature s
                JOIN credits.appearance a ON a.portal_id = s.portal_id AND a.id = s.appearance_id
                WHERE s.portal_id = :portal AND s.appearance_id IN (:from)
                    AND (s.decision <> 'AGREED' OR (s.workshop AND a.presence IN ('SEEN_AND_HEARD', :presence)))
                ORDER BY s.voice, s.number DESC) AS latest
            WHERE decision = 'AGREED' AND expires_at > :now
            """;

    private static final String RESTING_ON =
            """
            SELECT appearance_id FROM (
                SELECT DISTINCT ON (appearance_id) appearance_id, decision, given_for FROM credits.signature
                WHERE portal_id = :portal AND voice = :voice AND appearance_id IN (
                    SELECT appearance_id FROM credits.signature WHERE portal_id = :portal AND given_for = :root)
                ORDER BY appearance_id, number DESC) AS latest
            WHERE decision = 'AGREED' AND given_for = :root ORDER BY appearance_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    SignatureStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The latest answer of each voice of these people. */
    List<Signature> latest(PortalId portal, Collection<AppearanceId> appearances) {
        if (appearances.isEmpty()) {
            return List.of();
        }
        return db.sql(LATEST)
                .param("portal", portal.value())
                .param("appearances", appearances.stream().map(AppearanceId::value).toList())
                .query(SignatureStore::signature)
                .list();
    }

    /** Every answer about this person, oldest first. */
    public List<Signature> all(PortalId portal, AppearanceId appearance) {
        return db.sql(ALL)
                .param("portal", portal.value())
                .param("appearance", appearance.value())
                .query(SignatureStore::signature)
                .list();
    }

    void add(
            PortalId portal,
            AppearanceId appearance,
            NewSignature signature,
            @Nullable Instant expires,
            @Nullable AppearanceId givenFor) {
        Wording wording = signature.wording();
        RecordedBy by = signature.by();
        SignedPaper paper = signature.paper();
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", Uuid7.next(clock))
                .param("appearance", appearance.value())
                .param("voice", signature.voice().name())
                .param("decision", signature.decision().name())
                .param("signer", signature.signer())
                .param("quality", signature.quality())
                .param("nameShown", signature.nameShown())
                .param("means", signature.means().name())
                .param("words", signature.words())
                .param("version", wording == null ? null : wording.version())
                .param("language", wording == null ? null : wording.language().tag())
                .param("text", wording == null ? null : wording.text())
                .param("hash", wording == null ? null : wording.hash())
                .param("drawing", signature.drawing().map(Drawing::png).orElse(null))
                .param("signed", Times.sql(paper == null ? clock.instant() : paper.signedAt()))
                .param("paper", paper == null ? null : paper.photo())
                .param("expires", Times.sql(expires))
                .param("notFor", words(signature.scope().notFor()))
                .param("workshop", signature.scope().workshop())
                .param("givenFor", givenFor == null ? null : givenFor.value())
                .param("by", by == null ? null : by.account())
                .param("byName", by == null ? null : by.name())
                .update();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(
                new AppearanceId(row.getObject("appearance_id", UUID.class)),
                Voice.valueOf(row.getString("voice")),
                Decision.valueOf(row.getString("decision")),
                row.getString("signer"),
                row.getString("quality"),
                row.getBoolean("name_shown"),
                Means.valueOf(row.getString("means")),
                row.getString("words"),
                wording(row),
                Objects.requireNonNull(Times.instant(row, "signed_at")),
                Times.instant(row, "expires_at"),
                media(row),
                row.getBoolean("workshop"),
                row.getObject("paper_id", UUID.class));
    }

    /**
     * What was agreed about these appearances for a whole workshop counts for this one too, with
     * its date and its end.
     *
     * @param presence of the person here: who agreed to be heard did not agree to be seen
     */
    void giveOn(
            PortalId portal, Collection<AppearanceId> from, AppearanceId to, Presence presence) {
        db.sql(GIVE_ON)
                .param("portal", portal.value())
                .param("from", from.stream().map(AppearanceId::value).toList())
                .param("to", to.value())
                .param("presence", presence.name())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** Where the agreement that counts now is the one that this voice gave there. */
    List<AppearanceId> restingOn(PortalId portal, AppearanceId root, Voice voice) {
        return db.sql(RESTING_ON)
                .param("portal", portal.value())
                .param("root", root.value())
                .param("voice", voice.name())
                .query((row, number) ->
                        new AppearanceId(row.getObject("appearance_id", UUID.class)))
                .list();
    }

    private static String words(Set<Medium> media) {
        return media.stream().map(Medium::word).sorted().collect(Collectors.joining(","));
    }

    private static Set<Medium> media(ResultSet row) throws SQLException {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        for (String word : (String[]) row.getArray("not_for").getArray()) {
            media.add(Medium.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return media;
    }

    private static @Nullable Wording wording(ResultSet row) throws SQLException {
        String version = row.getString("wording_version");
        return version == null
                ? null
                : new Wording(
                        version,
                        new Language(row.getString("wording_language")),
                        row.getString("wording_text"),
                        row.getString("wording_hash"));
    }
}
