package org.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Publication;
import org.parvis.credits.Credits;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.RecordedBy;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Letters about what is new. The test moves the hour by asking what is due then; other nodes are
 * other threads.
 */
@ServerTest
class DigestTest {
    private static final RecordedBy CLAIRE = new RecordedBy(UUID.randomUUID(), "Claire");

    @Autowired Openings openings;
    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Subscribing subscribing;
    @Autowired SubscriptionStore subscriptions;
    @Autowired DigestStore store;
    @Autowired Digests digests;
    @Autowired Timetable timetable;
    @Autowired Mailer mailer;
    @Autowired TransactionOperations tx;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private Portal here;
    private String email;
    private Instant day;

    @BeforeEach
    void a_portal_of_its_own() {
        here = openings.portal();
        email = UUID.randomUUID() + "@example.org";
        day = timetable.next(Rhythm.WEEKLY, clock.instant()).plus(Duration.ofHours(3));
    }

    @Test
    void what_is_new_is_told_once_and_what_was_there_before_is_not() {
        publish("Avant", "Hiver");
        subscribe("", Rhythm.WEEKLY);
        publish("Le thé de Yamina", "Hiver");
        publish("La loge", "Travail");

        writeAll(day);
        writeAll(day.plus(Duration.ofDays(1)));

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().letter().text())
                .contains("Le thé de Yamina", "La loge", "/" + here.slug() + "/lettre/")
                .doesNotContain("Avant");
        assertThat(letters().getFirst().letter().html())
                .contains("Le thé de Yamina")
                .doesNotContain("<img", "<script");
        assertThat(Objects.requireNonNull(letters().getFirst().letter().circular()).leave())
                .endsWith("/fin");
    }

    @Test
    void a_theme_is_told_of_its_own_stories_only() {
        publish("Avant", "Hiver");
        subscribe("hiver", Rhythm.WEEKLY);
        publish("Sous la neige", "Hiver");
        publish("Le chantier", "Travail");

        writeAll(day);

        assertThat(letters().getFirst().letter().text())
                .contains("Sous la neige")
                .doesNotContain("Le chantier");
    }

    @Test
    void a_story_withdrawn_before_the_hour_is_not_told_and_nor_is_a_correction() {
        subscribe("", Rhythm.WEEKLY);
        SubjectRef gone = publish("Retirée", "Hiver");
        catalogue.withdraw(here.id(), gone, "test");

        writeAll(day);

        assertThat(letters()).isEmpty();
        SubjectRef told = publish("Gardée", "Hiver");
        writeAll(day.plus(Duration.ofDays(7)));
        catalogue.publish(publication(told, "Gardée et corrigée", "Hiver"));
        catalogue.withdraw(here.id(), told, "test");
        catalogue.publish(publication(told, "Gardée, remise en ligne", "Hiver"));
        writeAll(day.plus(Duration.ofDays(14)));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_story_in_which_somebody_says_no_before_the_hour_is_not_told() {
        subscribe("", Rhythm.WEEKLY);
        SubjectRef story = publish("Avec Malika", "Hiver");
        publish("Sans personne", "Hiver");

        credits.addAppearance(here.id(), story, NewAppearance.adult("Malika"), CLAIRE);
        writeAll(day);

        assertThat(letters().getFirst().letter().text())
                .contains("Sans personne")
                .doesNotContain("Avec Malika");
    }

    @Test
    void a_node_that_dies_while_writing_leaves_neither_a_letter_nor_a_memory_of_it() {
        subscribe("", Rhythm.WEEKLY);
        publish("Le thé de Yamina", "Hiver");

        tx.executeWithoutResult(dying -> {
            while (digests.writeOne(day)) {
                dying.setRollbackOnly();
            }
        });
        assertThat(letters()).isEmpty();
        writeAll(day);

        assertThat(letters()).hasSize(1);
    }

    @Test
    void many_nodes_at_the_same_hour_write_one_letter_each_to_many_people() throws Exception {
        List<String> people = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            email = UUID.randomUUID() + "@example.org";
            people.add(email);
            subscribe("", Rhythm.DAILY);
        }
        publish("Le thé de Yamina", "Hiver");

        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                nodes.submit(() -> writeAll(day));
            }
        }

        for (String person : people) {
            email = person;
            assertThat(letters()).as(person).hasSize(1);
        }
    }

    @Test
    void letters_rest_at_night_and_come_no_faster_than_every_two_hours() {
        Instant saturday = day.plus(Duration.ofDays(1));
        subscribe("", Rhythm.WEEKLY);
        publish("Un", "Hiver");
        writeAll(saturday.minus(Duration.ofHours(6)));
        assertThat(letters()).isEmpty();

        writeAll(saturday);
        publish("Deux", "Hiver");
        writeAll(saturday.plus(Duration.ofMinutes(90)));
        assertThat(letters()).hasSize(1);
        writeAll(saturday.plus(Duration.ofMinutes(121)));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void somebody_who_left_is_told_nothing_more() {
        Subscription subscription = subscribe("", Rhythm.WEEKLY);
        publish("Un", "Hiver");
        subscribing.end(here.id(), subscription.key());

        writeAll(day);

        assertThat(letters()).isEmpty();
    }

    private Subscription subscribe(String theme, Rhythm rhythm) {
        subscribing.ask(here.id(), email, theme, rhythm, Language.FRENCH);
        Subscription asked = subscriptions.byEmail(here.id(), email, theme).orElseThrow();
        subscribing.confirm(asked);
        return asked;
    }

    private void writeAll(Instant hour) {
        while (digests.writeOne(hour)) {
            continue;
        }
    }

    private SubjectRef publish(String title, String theme) {
        SubjectRef subject = new SubjectRef("newsroom", "story", UUID.randomUUID());
        credits.declareNobodyRecognisable(here.id(), subject, CLAIRE);
        catalogue.publish(publication(subject, title, theme));
        return subject;
    }

    private Publication publication(SubjectRef subject, String title, String theme) {
        return new Publication(
                here.id(),
                subject,
                "article",
                Rubric.READ,
                Slug.from(title, "recit"),
                Language.FRENCH,
                title,
                "Une phrase.",
                "",
                "",
                "",
                List.of(theme),
                List.of("Farid B."),
                "market",
                null,
                null,
                0,
                false,
                Audience.PUBLIC,
                clock.instant());
    }

    /** Those about what is new: the first one asked for a yes. */
    private List<KeptLetter> letters() {
        return mailer.latest(1000).stream()
                .filter(kept -> kept.letter().to().equals(email))
                .filter(kept -> kept.letter().html() != null)
                .toList();
    }
}
