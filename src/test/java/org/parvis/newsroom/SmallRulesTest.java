package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.newsroom.text.PhoneNumber;

class SmallRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID PAULO = UUID.randomUUID();
    private static final UUID CLAIRE = UUID.randomUUID();

    @Test
    void a_save_completes_the_revision_of_the_same_person_for_ten_minutes() {
        Instant nine = NOW.minus(Duration.ofMinutes(9));
        Instant ten = NOW.minus(Duration.ofMinutes(10));

        assertThat(RevisionRule.startsNew(nine, PAULO, false, PAULO, NOW)).isFalse();
        assertThat(RevisionRule.startsNew(ten, PAULO, false, PAULO, NOW)).isTrue();
        assertThat(RevisionRule.startsNew(nine, CLAIRE, false, PAULO, NOW)).isTrue();
        assertThat(RevisionRule.startsNew(nine, PAULO, true, PAULO, NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34, newsroom.phone.short",
        "06 12 34 56 78, ''",
        "0612345678, ''",
        "+33 6 12 34 56 78, ''",
        "+213 550 12 34 56, ''",
        "06 12 34 56 78 9, newsroom.phone.long",
        "zéro six, newsroom.phone.letters",
        "'', ''"
    })
    void a_number_is_looked_at_kindly(String typed, String problem) {
        assertThat(PhoneNumber.problem(typed)).isEqualTo(problem);
    }

    @Test
    void a_french_number_is_kept_in_pairs() {
        assertThat(PhoneNumber.tidy("06.12.345678")).isEqualTo("06 12 34 56 78");
        assertThat(PhoneNumber.tidy("+33 6 12 34 56 78")).isEqualTo("+33 6 12 34 56 78");
    }

    @Test
    void an_author_is_named_as_she_wishes() {
        assertThat(NameOnSite.FIRST_NAME_AND_INITIAL.of("Paulo Costa", "")).isEqualTo("Paulo C.");
        assertThat(NameOnSite.FIRST_NAME_AND_INITIAL.of("Rose-May", "")).isEqualTo("Rose-May");
        assertThat(NameOnSite.CHOSEN.of("Paulo Costa", "Le voisin du 4"))
                .isEqualTo("Le voisin du 4");
        assertThat(NameOnSite.ANONYMOUS.of("Paulo Costa", "x")).isEmpty();
    }

    @Test
    void every_kind_of_the_data_file_can_be_checked_and_drawn() {
        for (StoryKind kind : new StoryKinds().all()) {
            assertThat(kind.fields()).contains("title", "seen");
            assertThat(kind.checks()).isNotEmpty();
            assertThat(org.parvis.portal.Posters.NAMES).contains(kind.poster());
            assertThat(org.parvis.portal.Icons.path(kind.icon())).isNotBlank();
        }
    }

    @Test
    void a_title_of_ten_megabytes_is_too_long_and_comes_back_short() {
        StoryForm form = StoryForm.of(Map.of("title", "a".repeat(10_000_000)));

        assertThat(form.tooLong()).containsKey("title");
        assertThat(form.shown("title").length()).isLessThan(3_000);
    }

    @Test
    void themes_are_cut_at_commas_once_each() {
        StoryForm form =
                StoryForm.of(Map.of("themes", "Ascenseurs, logement ,ascenseurs,, a,b,c,d,e"));

        StoryContent content = form.applyTo(StoryContent.empty("fr"));

        assertThat(content.themes()).containsExactly("Ascenseurs", "logement", "a", "b", "c", "d");
    }

    @Test
    void a_field_that_was_not_sent_keeps_what_the_story_has() {
        StoryContent before =
                StoryForm.of(Map.of("title", "Un", "body", "Deux"))
                        .applyTo(StoryContent.empty("fr"));

        StoryContent after = StoryForm.of(Map.of("title", "Autre")).applyTo(before);

        assertThat(after.title()).isEqualTo("Autre");
        assertThat(after.blocks()).isEqualTo(before.blocks());
    }
}
