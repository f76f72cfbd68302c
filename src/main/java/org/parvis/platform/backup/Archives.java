package org.parvis.platform.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which archives were written, and says when it is time for another one. */
@Component
@Order(50)
final class Archives implements Checkup {
    /** The guide asks for one archive a week. */
    private static final Duration FRESH = Duration.ofDays(8);

    private static final String WRITTEN =
            """
            INSERT INTO platform.backup (made_at, place, bytes) VALUES (:now, :place, :bytes)
            ON CONFLICT (made_at) DO NOTHING
            """;
    private static final String LAST =
            "SELECT made_at, place, bytes FROM platform.backup ORDER BY made_at DESC LIMIT 1";

    private final JdbcClient db;
    private final Clock clock;

    Archives(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One archive. */
    record Archive(Instant madeAt, String place, long bytes) {}

    void written(String place, long bytes) {
        db.sql(WRITTEN)
                .param("now", OffsetDateTime.now(clock))
                .param("place", place)
                .param("bytes", bytes)
                .update();
    }

    Optional<Archive> last() {
        return db.sql(LAST)
                .query((row, number) ->
                        new Archive(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                row.getString("place"),
                                row.getLong("bytes")))
                .optional();
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        String about = words.say("platform.state.backup");
        String remedy = words.say("platform.state.backup.remedy");
        Optional<Archive> last = last();
        if (last.isEmpty()) {
            return List.of(Finding.poor(about, words.say("platform.state.backup.none"), remedy));
        }
        String state =
                words.say(
                        "platform.state.backup.last",
                        "when",
                        formats.dateAndTime(last.get().madeAt()),
                        "size",
                        formats.size(last.get().bytes()),
                        "place",
                        last.get().place());
        boolean fresh = last.get().madeAt().plus(FRESH).isAfter(clock.instant());
        return List.of(fresh ? Finding.good(about, state) : Finding.poor(about, state, remedy));
    }
}
