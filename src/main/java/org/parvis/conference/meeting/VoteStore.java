package org.parvis.conference.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Choice;
import org.parvis.conference.ConferenceRows;
import org.parvis.conference.Tally;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is there, and what they say. */
@Component
public final class VoteStore {
    private static final String JOIN =
            """
            INSERT INTO conference.attendee (portal_id, conference_id, voter, account_id, name, email, language, came_at)
            VALUES (:portal, :id, :voter, :account, :name, :email, :language, :now)
            ON CONFLICT (portal_id, conference_id, voter) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email
            """;
    private static final String ATTENDEE =
            "SELECT * FROM conference.attendee WHERE portal_id = :portal AND conference_id = :id AND voter = :voter";
    private static final String ATTENDEES =
            "SELECT * FROM conference.attendee WHERE portal_id = :portal AND conference_id = :id ORDER BY came_at, voter";
    private static final String PRESENT =
            "SELECT count(*) FROM conference.attendee WHERE portal_id = :portal AND conference_id = :id";
    // two votes at once are counted one after the other, so that the last number told is the right
    // one
    private static final String LOCK =
            """
            SELECT position FROM conference.agenda
            WHERE portal_id = :portal AND conference_id = :id AND idea_id = :idea FOR UPDATE
            """;
    private static final String VOTE =
            """
            INSERT INTO conference.vote (portal_id, conference_id, idea_id, voter, choice)
            VALUES (:portal, :id, :idea, :voter, :choice)
            ON CONFLICT (portal_id, conference_id, idea_id, voter) DO UPDATE SET choice = EXCLUDED.choice
            """;
    private static final String OWN =
            """
            SELECT choice FROM conference.vote
            WHERE portal_id = :portal AND conference_id = :id AND idea_id = :idea AND voter = :voter
            """;
    private static final String TALLIES =
            """
            SELECT idea_id, count(*) FILTER (WHERE choice = 'FOR') AS yes,
                count(*) FILTER (WHERE choice = 'UNSURE') AS unsure, count(*) FILTER (WHERE choice = 'AGAINST') AS no
            FROM conference.vote WHERE portal_id = :portal AND conference_id = :id GROUP BY idea_id
            """;
    private static final String FORGET_EMAILS =
            "UPDATE conference.attendee SET email = '' WHERE portal_id = :portal AND conference_id = :id";

    private final JdbcClient db;
    private final Clock clock;

    VoteStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void join(PortalId portal, UUID conference, Attendee one) {
        AccountId account = one.account();
        of(JOIN, portal, conference)
                .param("voter", one.voter())
                .param("account", account == null ? null : account.value())
                .param("name", one.name())
                .param("email", one.email())
                .param("language", one.language().tag())
                .param("now", ConferenceRows.sql(clock.instant()))
                .update();
    }

    public Optional<Attendee> attendee(PortalId portal, UUID conference, String voter) {
        return of(ATTENDEE, portal, conference)
                .param("voter", voter)
                .query(VoteStore::attendee)
                .optional();
    }

    /** In the order in which they came. */
    List<Attendee> attendees(PortalId portal, UUID conference) {
        return of(ATTENDEES, portal, conference).query(VoteStore::attendee).list();
    }

    public int present(PortalId portal, UUID conference) {
        return of(PRESENT, portal, conference).query((row, number) -> row.getInt(1)).single();
    }

    /** Whether the idea stands on this agenda. */
    public boolean lock(PortalId portal, UUID conference, UUID idea) {
        return of(LOCK, portal, conference)
                .param("idea", idea)
                .query((row, number) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    public void vote(PortalId portal, UUID conference, UUID idea, String voter, Choice choice) {
        of(VOTE, portal, conference)
                .param("idea", idea)
                .param("voter", voter)
                .param("choice", choice.name())
                .update();
    }

    public Optional<Choice> own(PortalId portal, UUID conference, UUID idea, String voter) {
        return of(OWN, portal, conference)
                .param("idea", idea)
                .param("voter", voter)
                .query((row, number) -> Choice.valueOf(row.getString(1)))
                .optional();
    }

    Map<UUID, Tally> tallies(PortalId portal, UUID conference) {
        Map<UUID, Tally> tallies = new HashMap<>();
        of(TALLIES, portal, conference)
                .query(row -> {
                    tallies.put(
                            row.getObject("idea_id", UUID.class),
                            new Tally(row.getInt("yes"), row.getInt("unsure"), row.getInt("no")));
                });
        return tallies;
    }

    void forgetEmails(PortalId portal, UUID conference) {
        of(FORGET_EMAILS, portal, conference).update();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID conference) {
        return db.sql(sql).param("portal", portal.value()).param("id", conference);
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Attendee(
                row.getString("voter"),
                account == null ? null : new AccountId(account),
                row.getString("name"),
                row.getString("email"),
                new Language(row.getString("language")));
    }
}
