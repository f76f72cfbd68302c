package org.parvis.newsroom.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who re-read which words of "En bref": words changed since are to be read again. */
@Component
public final class EasyReadings {
    private static final String FIND =
            """
            SELECT readers, read_on FROM newsroom.easy_reading
            WHERE portal_id = :portal AND story_id = :story AND words = :words
            """;
    private static final String KEEP =
            """
            INSERT INTO newsroom.easy_reading (portal_id, story_id, words, readers, read_on, recorded_at, recorded_by)
            VALUES (:portal, :story, :words, :readers, :day, :now, :by)
            ON CONFLICT (portal_id, story_id) DO UPDATE
            SET words = :words, readers = :readers, read_on = :day, recorded_at = :now, recorded_by = :by
            """;

    private final JdbcClient db;
    private final Clock clock;

    EasyReadings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The reading of these very words, or nothing. */
    public Optional<EasyReading> of(Story story, StoryContent content) {
        if (content.easySentences().isEmpty()) {
            return Optional.empty();
        }
        return db.sql(FIND)
                .param("portal", story.portal().value())
                .param("story", story.id().value())
                .param("words", words(content))
                .query((row, number) ->
                        new EasyReading(
                                row.getString("readers"),
                                row.getObject("read_on", LocalDate.class)))
                .optional();
    }

    public void keep(Story story, EasyReading reading, Actor by) {
        db.sql(KEEP)
                .param("portal", story.portal().value())
                .param("story", story.id().value())
                .param("words", words(story.content()))
                .param("readers", reading.readers())
                .param("day", reading.on())
                .param("now", Moments.sql(clock.instant()))
                .param("by", by.account())
                .update();
    }

    private static String words(StoryContent content) {
        return String.join("\n", content.easySentences());
    }
}
