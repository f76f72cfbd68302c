package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.parvis.credits.CreditsFixture.Lost;
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

@ServerTest
@Import(CreditsFixture.class)
class CreditsTest {
    private static final RecordedBy INES = new RecordedBy(UUID.randomUUID(), "Inès B.");
    private static final Wording TEXT = Wording.of("1", Language.FRENCH, "Êtes-vous d’accord ?");

    @Autowired Credits credits;
    @Autowired Consents consents;
    @Autowired Stories stories;
    @Autowired Lost lost;
    @Autowired World world;
    @Autowired JdbcClient db;
    @Autowired TransactionOperations tx;

    private PortalId here() {
        return world.grandPalier.id();
    }

    private PortalId elsewhere() {
        return world.quai9.id();
    }

    private SubjectRef story() {
        return stories.story(here(), "Onzième étage");
    }

    private void agree(AppearanceId person, Voice voice, String signer) {
        credits.answer(
                here(), person, NewSignature.onScreen(voice, signer, voice.word(), TEXT, INES));
    }

    @Test
    void a_story_about_which_nothing_was_said_may_not_be_public() {
        SubjectRef story = story();

        Clearance before = credits.clearance(here(), story);
        credits.declareNobodyRecognisable(here(), story, INES);

        assertThat(before.isClear()).isFalse();
        assertThat(credits.clearance(here(), story).isClear()).isTrue();
        assertThat(credits.clearance(elsewhere(), story).isClear()).isFalse();
    }

    @Test
    void writing_a_person_down_undoes_the_declaration_and_announces_the_loss() {
        SubjectRef story = story();
        credits.declareNobodyRecognisable(here(), story, INES);

        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);

        assertThat(credits.clearance(here(), story).isClear()).isFalse();
        assertThat(lost.about(story))
                .containsExactly(new ConsentLost(here(), story, person, ConsentState.TO_COLLECT));
    }

    @Test
    void a_child_needs_her_own_opinion_and_two_guardians() {
        SubjectRef story = story();
        AppearanceId child =
                credits.addAppearance(here(), story, NewAppearance.minor("Ilyès", 13), INES);

        agree(child, Voice.CHILD, "Ilyès");
        agree(child, Voice.GUARDIAN, "Nadia O.");
        boolean withOneGuardian = credits.clearance(here(), story).isClear();
        agree(child, Voice.SECOND_GUARDIAN, "Karim O.");

        assertThat(withOneGuardian).isFalse();
        assertThat(credits.clearance(here(), story).isClear()).isTrue();
        assertThat(lost.about(story)).isEmpty();
    }

    @Test
    void what_was_shown_is_kept_word_for_word_with_its_hash() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);

        agree(person, Voice.SELF, "Aminata Keïta");

        Signature kept =
                credits.appearance(here(), person).orElseThrow().answer(Voice.SELF).orElseThrow();
        assertThat(kept.wording()).isEqualTo(TEXT);
        assertThat(kept.signer()).isEqualTo("Aminata Keïta");
        assertThat(kept.means()).isEqualTo(Means.SCREEN);
        assertThat(kept.expires()).isAfter(kept.signedAt().plusSeconds(4L * 365 * 86_400));
    }

    @Test
    void a_change_of_mind_is_announced_and_the_earlier_answer_is_kept() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);
        agree(person, Voice.SELF, "Aminata Keïta");

        credits.answer(
                here(),
                person,
                NewSignature.told(Voice.SELF, Decision.WITHDRAWN, "Mme Keïta", "au local", INES));

        assertThat(lost.about(story))
                .containsExactly(new ConsentLost(here(), story, person, ConsentState.WITHDRAWN));
        assertThat(credits.clearance(here(), story).isClear()).isFalse();
        assertThat(signatures(person)).isEqualTo(2);
    }

    @Test
    void the_same_answer_given_again_is_kept_once() {
        AppearanceId person =
                credits.addAppearance(here(), story(), NewAppearance.adult("Mme Keïta"), INES);

        agree(person, Voice.SELF, "Aminata Keïta");
        agree(person, Voice.SELF, "Aminata Keïta");

        assertThat(signatures(person)).isEqualTo(1);
    }

    @Test
    void an_agreement_whose_time_is_over_is_announced_once() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);
        agree(person, Voice.SELF, "Aminata Keïta");
        String past = "SET expires_at = now() - interval '1 day' WHERE ";
        db.sql("UPDATE credits.signature " + past + "appearance_id = :id")
                .param("id", person.value())
                .update();
        db.sql("UPDATE credits.appearance " + past + "id = :id")
                .param("id", person.value())
                .update();

        boolean clear = credits.clearance(here(), story).isClear();
        consents.expire();
        consents.expire();

        assertThat(clear).isFalse();
        assertThat(lost.about(story))
                .containsExactly(new ConsentLost(here(), story, person, ConsentState.EXPIRED));
    }

    @Test
    void somebody_for_whom_an_answer_was_given_stays_on_the_list() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Livreur"), INES);
        credits.answer(
                here(),
                person,
                NewSignature.told(Voice.SELF, Decision.REFUSED, "Livreur", "", INES));

        boolean removed = consents.remove(here(), credits.appearance(here(), person).orElseThrow());

        assertThat(removed).isFalse();
        assertThat(credits.clearance(here(), story).isClear()).isFalse();
    }

    @Test
    void a_publication_under_way_holds_a_refusal_off_until_it_is_done() throws Exception {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);
        agree(person, Voice.SELF, "Aminata Keïta");
        AtomicBoolean published = new AtomicBoolean();
        AtomicBoolean refusedBefore = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);

        Thread refusal =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            started.countDown();
                            credits.answer(
                                    here(),
                                    person,
                                    NewSignature.told(
                                            Voice.SELF, Decision.WITHDRAWN, "", "", INES));
                            refusedBefore.set(!published.get());
                        });
        tx.executeWithoutResult(status -> {
            assertThat(credits.clearance(here(), story).isClear()).isTrue();
            refusal.start();
            await(started);
            pause();
            published.set(true);
        });
        refusal.join(10_000);

        assertThat(refusedBefore).isFalse();
        assertThat(credits.clearance(here(), story).isClear()).isFalse();
    }

    @Test
    void a_listener_that_fails_takes_the_refusal_back_with_it() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);

        assertThatThrownBy(() ->
                        tx.executeWithoutResult(status -> {
                            agree(person, Voice.SELF, "Aminata Keïta");
                            throw new IllegalStateException("later in the same work");
                        }))
                .hasMessage("later in the same work");

        assertThat(signatures(person)).isZero();
    }

    @Test
    void people_of_another_portal_are_not_here() {
        SubjectRef story = story();
        AppearanceId person =
                credits.addAppearance(here(), story, NewAppearance.adult("Mme Keïta"), INES);
        credits.saveCrew(here(), story, List.of(Credit.of("Inès B.", "directing")));

        assertThat(credits.appearance(elsewhere(), person)).isEmpty();
        assertThat(credits.appearances(elsewhere(), story)).isEmpty();
        assertThat(credits.crew(elsewhere(), story)).isEmpty();
    }

    @Test
    void a_crew_keeps_its_order_and_several_roles_per_person() {
        SubjectRef story = story();
        Credit ines = new Credit("Inès B.", List.of("directing", "editing"), 18, "", false, null);
        Credit moussa = new Credit("Moussa T.", List.of("stage-management"), 16, "", true, null);

        credits.saveCrew(here(), story, List.of(Credit.of("?", "sound")));
        credits.saveCrew(here(), story, List.of(moussa, ines));

        assertThat(credits.crew(here(), story)).containsExactly(moussa, ines);
    }

    @Test
    void first_time_at_a_post_is_computed_for_somebody_known() {
        UUID yanis = UUID.randomUUID();
        SubjectRef first = story();
        SubjectRef second = story();
        SubjectRef third = story();

        credits.saveCrew(here(), first, List.of(known("sound", yanis, false)));
        credits.saveCrew(here(), second, List.of(known("camera", yanis, false)));
        credits.saveCrew(here(), third, List.of(known("camera", yanis, true)));

        assertThat(credits.crew(here(), second).getFirst().firstTime()).isTrue();
        assertThat(credits.crew(here(), third).getFirst().firstTime()).isFalse();
    }

    private static Credit known(String role, UUID account, boolean ticked) {
        return new Credit("Yanis K.", List.of(role), null, "", ticked, account);
    }

    private int signatures(AppearanceId person) {
        return db.sql("SELECT count(*) FROM credits.signature WHERE appearance_id = :id")
                .param("id", person.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
