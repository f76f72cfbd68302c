package org.parvis.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaptersTest {
    private static final Duration LENGTH = Duration.ofMinutes(70);

    @Test
    void moments_and_titles_are_read_as_people_type_them_and_put_in_order() {
        Chapters.Reading reading =
                Chapters.read("2:14 - Le marché\n\n 0:00 Début \r\n1:02:03\tLa fin", LENGTH);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.chapters())
                .containsExactly(
                        new Chapter(Duration.ZERO, "Début"),
                        new Chapter(Duration.ofSeconds(134), "Le marché"),
                        new Chapter(Duration.ofSeconds(3723), "La fin"));
    }

    @Test
    void a_wrong_line_is_named_by_its_number() {
        Chapters.Reading reading =
                Chapters.read("0:00 Début\nle marché\n2:14\n0:00 Encore\n99:00 Après", LENGTH);

        assertThat(reading.problems())
                .extracting(CaptionsOutcome.Problem::line)
                .containsExactly(2, 3, 4, 5);
        assertThat(reading.problems())
                .extracting(CaptionsOutcome.Problem::messageKey)
                .containsExactly(
                        "media.chapters.unreadable",
                        "media.chapters.unreadable",
                        "media.chapters.twice",
                        "media.chapters.after-end");
    }

    @Test
    void podcast_players_read_what_is_kept() {
        List<Chapter> chapters = List.of(new Chapter(Duration.ofSeconds(134), "Le \"marché\""));

        String json = Chapters.json(chapters);

        assertThat(json).contains("\"version\":\"1.2.0\"", "\"startTime\":134");
        assertThat(Chapters.of(json)).isEqualTo(chapters);
    }
}
