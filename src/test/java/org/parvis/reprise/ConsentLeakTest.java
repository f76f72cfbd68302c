package org.parvis.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Decision;
import org.parvis.credits.Medium;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Scope;
import org.parvis.credits.Voice;
import org.parvis.kernel.SubjectRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Every channel, at home, at the taker's and on the network, against every way a consent is lost.
 */
class ConsentLeakTest extends RepriseScene {
    /**
     * Channels that show a story of a portal in which everybody agreed; fewer means that one moved.
     */
    private static final int LEAST = 22;

    @Autowired
    @Qualifier("endOfConsentsTask")
    RecurringTask<Void> endOfConsents;

    enum Loss {
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void a_consent_that_is_lost_leaves_no_channel(Loss loss) {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika = malika(subject);
        credits.answer(home.id(), malika, agreed());
        Entry story = offered(online(text(subject, TITLE)));
        take(story);
        List<String> seen = everywhere().filter(this::shows).toList();

        lose(malika, loss);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(everywhere().filter(this::shows)).isEmpty();
    }

    @Test
    void a_consent_that_ends_by_itself_is_seen_nowhere_after_that_second() throws Exception {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika = malika(subject);
        credits.answer(home.id(), malika, agreed());
        take(offered(online(text(subject, TITLE))));
        Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MICROS);
        endAt(malika, end);
        List<String> seen = everywhere().filter(this::shows).toList();
        Instant read = Instant.now();

        // nobody looks in between: the first who comes after the end must not be shown it
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis() + 1));
        List<String> late = seen.stream().filter(this::shows).toList();

        assertThat(read).isBefore(end);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(late).isEmpty();
        assertThat(credits.appearance(home.id(), malika).orElseThrow().state())
                .isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void caches_on_the_way_are_told_to_forget_before_a_consent_ends() {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika = malika(subject);
        credits.answer(home.id(), malika, agreed());
        online(text(subject, TITLE));
        String page = "/" + home.slug() + "/lire";
        String before = kept(page);

        endAt(malika, Instant.now().plusSeconds(25));
        String after = kept(page);

        assertThat(before).isNotEmpty();
        assertThat(Integer.parseInt(after.replaceAll(".*s-maxage=", ""))).isBetween(10, 25);
        endAt(malika, Instant.now().plus(Duration.ofDays(900)));
    }

    @Test
    void who_says_no_to_other_portals_and_sites_stays_on_the_portal_of_the_story_alone() {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika = malika(subject);
        credits.answer(home.id(), malika, agreed());
        Entry story = offered(online(text(subject, TITLE)));
        take(story);
        String at = "/" + home.slug();
        String frame = at + "/integrer" + story.path();
        String described = "/oembed?url=http://localhost:" + port + at + story.path();
        List<String> everywhere = List.of(frame, described, page());
        List<Integer> before = statuses(everywhere);

        credits.answer(home.id(), malika, but(Set.of(Medium.NETWORK, Medium.ELSEWHERE)));
        List<Integer> after = statuses(everywhere);
        PublicationOutcome again = take(story);
        credits.answer(home.id(), malika, but(Set.of(Medium.SCREENINGS)));

        assertThat(before).containsOnly(200);
        assertThat(after).containsOnly(404);
        assertThat(reader.get(at + "/lire").body()).contains(TITLE);
        assertThat(again).isInstanceOf(PublicationOutcome.ConsentMissing.class);
        assertThat(take(story)).isInstanceOf(PublicationOutcome.Published.class);
        assertThat(statuses(everywhere)).containsOnly(200);
    }

    private List<Integer> statuses(List<String> paths) {
        return paths.stream().map(path -> reader.get(path).status()).toList();
    }

    /** The same agreement, without these media. */
    private static NewSignature but(Set<Medium> notFor) {
        NewSignature whole = agreed();
        return new NewSignature(
                whole.voice(),
                whole.decision(),
                whole.signer(),
                whole.quality(),
                whole.nameShown(),
                whole.means(),
                whole.words(),
                whole.wording(),
                whole.drawing(),
                whole.by(),
                new Scope(notFor, null, false),
                whole.paper());
    }

    private String kept(String page) {
        return reader.get(page).raw().headers().firstValue("Cache-Control").orElse("");
    }

    /** As if it had been given until then; all nodes hear of it. */
    private void endAt(AppearanceId malika, Instant end) {
        OffsetDateTime at = end.atOffset(ZoneOffset.UTC);
        db.sql("UPDATE credits.signature SET expires_at = ? WHERE appearance_id = ?")
                .params(at, malika.value())
                .update();
        db.sql("UPDATE credits.appearance SET expires_at = ? WHERE id = ?")
                .params(at, malika.value())
                .update();
        db.sql("SELECT pg_notify('parvis_consents', ?)")
                .param(end.toString())
                .query((row, number) -> "")
                .list();
        // heard within milliseconds
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_consent_that_is_missing_keeps_a_story_out_of_every_channel() {
        SubjectRef subject = Newsstand.story();
        malika(subject);

        PublicationOutcome outcome = catalogue.publish(text(subject, TITLE));

        assertThat(outcome).isInstanceOf(PublicationOutcome.ConsentMissing.class);
        assertThat(everywhere().filter(this::shows)).isEmpty();
    }

    private AppearanceId malika(SubjectRef subject) {
        return credits.addAppearance(
                home.id(), subject, NewAppearance.adult("Malika"), Newsstand.CLAIRE);
    }

    private void lose(AppearanceId malika, Loss loss) {
        switch (loss) {
            case REFUSED -> answer(malika, Decision.REFUSED);
            case WITHDRAWN -> answer(malika, Decision.WITHDRAWN);
            case EXPIRED -> {
                String past = " SET expires_at = now() - interval '1 day' WHERE ";
                db.sql("UPDATE credits.signature" + past + "appearance_id = ?")
                        .param(malika.value())
                        .update();
                db.sql("UPDATE credits.appearance" + past + "id = ?")
                        .param(malika.value())
                        .update();
                endOfConsents.executeRecurringly(null, null);
            }
        }
    }

    private void answer(AppearanceId malika, Decision decision) {
        credits.answer(
                home.id(),
                malika,
                NewSignature.told(Voice.SELF, decision, "Malika", "", Newsstand.CLAIRE));
    }

    private Stream<String> everywhere() {
        String at = "/" + home.slug();
        String page = at + "/lire/les-jardins-du-toit";
        Stream<String> atHome =
                Stream.of(
                        at,
                        at + "/lire",
                        at + "/themes/jardins",
                        at + "/chercher?q=tomates",
                        at + "/flux.atom",
                        at + "/flux.json",
                        at + "/lire/flux.atom",
                        at + "/themes/jardins/flux.json",
                        at + "/integrer",
                        at + "/integrer/lire/les-jardins-du-toit",
                        "/oembed?url=http://localhost:" + port + page,
                        "/api/v1/portals" + at + "/entries",
                        "/api/v1/search?q=tomates&portal=" + home.slug(),
                        page);
        return Stream.concat(atHome, channels().stream());
    }

    private boolean shows(String path) {
        return reader.get(path).body().contains(TITLE);
    }
}
