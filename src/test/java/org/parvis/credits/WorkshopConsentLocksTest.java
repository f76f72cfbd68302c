package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.CreditsFixture.Stories;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One agreement for the stories of a workshop, while several people change them. */
@ServerTest
@Import(CreditsFixture.class)
class WorkshopConsentLocksTest {
    private static final RecordedBy INES = new RecordedBy(UUID.randomUUID(), "Inès B.");
    private static final Wording TEXT = Wording.of("1", Language.FRENCH, "Êtes-vous d’accord ?");

    @Autowired Credits credits;
    @Autowired AppearanceStore appearances;
    @Autowired Stories stories;
    @Autowired World world;
    @Autowired JdbcClient db;
    @Autowired TransactionOperations tx;

    private PortalId here;
    private SubjectRef first;
    private SubjectRef second;
    private AppearanceId keita;

    @BeforeEach
    void somebody_agrees_in_the_first_story_for_the_whole_workshop() {
        here = world.grandPalier.id();
        first = stories.story(here, "Garde de nuit");
        second = stories.story(here, "Garde de jour");
        keita = noted(first, List.of());
        agreesForAll(keita);
    }

    @Test
    void who_changes_their_mind_while_they_are_noted_in_the_next_story_is_heard_there_too() {
        CompletableFuture<Void> mind =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            noted(second, List.of(keita));
                            return waiting(1, () -> withdraws(keita));
                        }));
        mind.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(states(first)).containsExactly(ConsentState.WITHDRAWN);
        assertThat(states(second)).containsExactly(ConsentState.WITHDRAWN);
    }

    @Test
    void who_is_noted_in_the_next_story_while_they_change_their_mind_is_asked_there() {
        CompletableFuture<Void> note =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            withdraws(keita);
                            return waiting(1, () -> noted(second, List.of(keita)));
                        }));
        note.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(states(second)).containsExactly(ConsentState.TO_COLLECT);
    }

    @Test
    void two_who_agreed_in_two_stories_change_their_minds_at_once() {
        noted(second, List.of(keita));
        AppearanceId diallo = noted(second, List.of());
        agreesForAll(diallo);
        noted(first, List.of(diallo));

        CompletableFuture<Void> both =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            appearances.lock(here, first);
                            appearances.lock(here, second);
                            return CompletableFuture.allOf(
                                    waiting(1, () -> withdraws(keita)),
                                    waiting(2, () -> withdraws(diallo)));
                        }));
        both.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(states(first)).containsOnly(ConsentState.WITHDRAWN).hasSize(2);
        assertThat(states(second)).containsOnly(ConsentState.WITHDRAWN).hasSize(2);
    }

    @Test
    void two_films_in_which_people_of_the_other_are_noted_at_once_wait_for_each_other_once() {
        AppearanceId diallo = noted(second, List.of());
        agreesForAll(diallo);

        CompletableFuture<Void> both =
                Objects.requireNonNull(
                        tx.execute(status -> {
                            appearances.lock(here, first);
                            appearances.lock(here, second);
                            return CompletableFuture.allOf(
                                    waiting(1, () -> noted(second, List.of(keita))),
                                    waiting(2, () -> noted(first, List.of(diallo))));
                        }));
        both.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(states(first)).containsOnly(ConsentState.GIVEN).hasSize(2);
        assertThat(states(second)).containsOnly(ConsentState.GIVEN).hasSize(2);
    }

    /** Begins it elsewhere; gives it back once so many wait for a story that is held here. */
    private CompletableFuture<Void> waiting(int many, Runnable work) {
        CompletableFuture<Void> begun =
                CompletableFuture.runAsync(work, Thread::startVirtualThread);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (waiters() < many) {
            assertThat(System.nanoTime()).as("it waits").isLessThan(end);
            Thread.onSpinWait();
        }
        return begun;
    }

    private int waiters() {
        return db.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private AppearanceId noted(SubjectRef story, List<AppearanceId> before) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    credits.holdStill(here, story, before);
                    NewAppearance facts = NewAppearance.adult("Mme Keïta");
                    return credits.addAppearance(here, story, facts, INES, before);
                }));
    }

    private void agreesForAll(AppearanceId person) {
        NewSignature plain = NewSignature.onScreen(Voice.SELF, "Aminata", "self", TEXT, INES);
        credits.answer(
                here,
                person,
                new NewSignature(
                        plain.voice(),
                        plain.decision(),
                        plain.signer(),
                        plain.quality(),
                        plain.nameShown(),
                        plain.means(),
                        plain.words(),
                        plain.wording(),
                        plain.drawing(),
                        plain.by(),
                        new Scope(Set.of(), null, true),
                        null));
    }

    private void withdraws(AppearanceId person) {
        credits.answer(
                here,
                person,
                NewSignature.told(Voice.SELF, Decision.WITHDRAWN, "Aminata", "", INES));
    }

    private List<ConsentState> states(SubjectRef story) {
        return credits.appearances(here, story).stream().map(Appearance::state).toList();
    }
}
