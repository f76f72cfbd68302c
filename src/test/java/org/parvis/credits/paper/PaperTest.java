package org.parvis.credits.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.Decision;
import org.parvis.credits.Means;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Signature;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;

class PaperTest extends CreditsPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired Papers papers;
    @Autowired FileStore files;

    private static String today() {
        return LocalDate.now(PARIS).toString();
    }

    private static String field(AppearanceId person, Voice voice, String name) {
        return person + "-" + voice.word() + "-" + name;
    }

    /** The fields of a sheet that one adult signed. */
    private static String[] signed(AppearanceId person, String day, String name) {
        String said = field(person, Voice.SELF, "dit");
        return new String[] {"date", day, said, "oui", field(person, Voice.SELF, "nom"), name};
    }

    @Test
    void one_sheet_of_an_evening_is_copied_in_one_screen() {
        SubjectRef story = story();
        AppearanceId keita = person(story, NewAppearance.adult("Mme Keïta"));
        AppearanceId moussa = person(story, NewAppearance.adult("Moussa"));
        AppearanceId awa = person(story, NewAppearance.adult("Awa"));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes?feuille=groupe");

        Answer kept =
                PaperForm.send(
                        facilitator,
                        story,
                        PaperForm.PHOTO,
                        "feuille",
                        "groupe",
                        "date",
                        today(),
                        field(keita, Voice.SELF, "dit"),
                        "oui",
                        field(keita, Voice.SELF, "nom"),
                        "Aminata Keïta",
                        field(moussa, Voice.SELF, "dit"),
                        "non");

        assertThat(kept.status()).isEqualTo(303);
        assertThat(state(keita)).isEqualTo(ConsentState.GIVEN);
        assertThat(state(moussa)).isEqualTo(ConsentState.REFUSED);
        assertThat(state(awa)).isEqualTo(ConsentState.TO_COLLECT);
        Signature signed = signature(keita, Voice.SELF);
        assertThat(signed.means()).isEqualTo(Means.PAPER);
        assertThat(signed.signer()).isEqualTo("Aminata Keïta");
        assertThat(Optional.ofNullable(signed.wording()).map(Wording::text).orElse(""))
                .contains("à toutes et à tous", "Pendant 5 ans", "Onzième étage")
                .doesNotContain("ce même lien");
        assertThat(facilitator.get(base(story) + "/personnes").page().select(".chip.ok").text())
                .isEqualTo("Accord donné, signé sur papier");
    }

    @Test
    void a_childs_paper_says_her_opinion_and_that_of_two_different_parents() {
        SubjectRef story = story();
        AppearanceId child = person(story, NewAppearance.minor("Ilyès", 13));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes");
        String[] both = {
            "date",
            today(),
            field(child, Voice.CHILD, "dit"),
            "oui",
            field(child, Voice.CHILD, "nom"),
            "Ilyès",
            field(child, Voice.GUARDIAN, "dit"),
            "oui",
            field(child, Voice.GUARDIAN, "nom"),
            "Nadia O.",
            field(child, Voice.GUARDIAN, "qualite"),
            "mother",
            field(child, Voice.SECOND_GUARDIAN, "dit"),
            "oui",
            field(child, Voice.SECOND_GUARDIAN, "nom"),
            "nadia o.",
            field(child, Voice.SECOND_GUARDIAN, "qualite"),
            "father"
        };

        Answer same = PaperForm.send(facilitator, story, PaperForm.PHOTO, both);
        String photo = same.page().select("input[name=papier]").attr("value");
        both[15] = "Karim O.";
        Answer kept = PaperForm.send(facilitator, story, null, PaperForm.withPhoto(both, photo));

        assertThat(same.status()).isEqualTo(422);
        assertThat(same.page().text()).contains("Ce nom a déjà signé");
        assertThat(same.page().select("input[value=Nadia O.]")).hasSize(2);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(state(child)).isEqualTo(ConsentState.GIVEN);
        assertThat(signature(child, Voice.GUARDIAN).paper()).isEqualTo(UUID.fromString(photo));
    }

    @Test
    void a_paper_without_photograph_or_with_an_impossible_day_is_not_kept() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes");

        Answer none = PaperForm.send(facilitator, story, null, signed(person, today(), "A"));
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Answer html = PaperForm.send(facilitator, story, page, signed(person, today(), "A"));
        String tomorrow = LocalDate.now(PARIS).plusDays(2).toString();
        Answer early =
                PaperForm.send(facilitator, story, PaperForm.PHOTO, signed(person, tomorrow, "A"));
        Answer old =
                PaperForm.send(
                        facilitator, story, PaperForm.PHOTO, signed(person, "2009-01-01", "A"));
        Answer empty = PaperForm.send(facilitator, story, PaperForm.PHOTO, "date", today());

        assertThat(none.page().text()).contains("Il manque la photo");
        assertThat(html.page().text()).contains("Il manque la photo");
        assertThat(early.page().text()).contains("n’est pas encore passée");
        assertThat(old.page().text()).contains("trop ancien");
        assertThat(empty.page().text()).contains("pour une personne au moins");
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void an_old_paper_never_undoes_a_no_that_came_since() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        credits.answer(
                here(),
                person,
                NewSignature.told(Voice.SELF, Decision.WITHDRAWN, "Mme Keïta", "au local", INES));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes");

        Answer refused =
                PaperForm.send(
                        facilitator,
                        story,
                        PaperForm.PHOTO,
                        signed(
                                person,
                                LocalDate.now(PARIS).minusDays(3).toString(),
                                "Aminata Keïta"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("a dit non depuis");
        assertThat(state(person)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void an_agreement_for_screenings_alone_is_a_no_to_being_public_and_a_written_end_counts() {
        SubjectRef story = story();
        AppearanceId keita = person(story, NewAppearance.adult("Mme Keïta"));
        AppearanceId moussa = person(story, NewAppearance.adult("Moussa"));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes");

        PaperForm.send(
                facilitator,
                story,
                PaperForm.PHOTO,
                "date",
                today(),
                field(keita, Voice.SELF, "dit"),
                "oui",
                field(keita, Voice.SELF, "nom"),
                "Aminata Keïta",
                field(keita, Voice.SELF, "limite"),
                "projections",
                field(moussa, Voice.SELF, "dit"),
                "oui",
                field(moussa, Voice.SELF, "nom"),
                "Moussa T.",
                field(moussa, Voice.SELF, "fin"),
                LocalDate.now(PARIS).plusDays(40).toString());

        assertThat(state(keita)).isEqualTo(ConsentState.REFUSED);
        assertThat(signature(keita, Voice.SELF).words()).contains("projections");
        assertThat(state(moussa)).isEqualTo(ConsentState.GIVEN);
        assertThat(signature(moussa, Voice.SELF).expires())
                .isBefore(java.time.Instant.now().plusSeconds(42L * 86_400));
    }

    @Test
    void the_photograph_is_for_those_who_keep_the_register_here_and_for_nobody_else() {
        SubjectRef story = story();
        AppearanceId person = signedOnPaper(story);
        String address =
                "/grand-palier/redaction/accords/papiers/" + signature(person, Voice.SELF).paper();

        Answer facilitator = as(Role.FACILITATOR).get(address);
        Answer contributor = as(Role.CONTRIBUTOR).get(address);
        Answer anybody = new Browser(port).get(address);
        Answer elsewhere = as(Role.FACILITATOR).get(address.replace("grand-palier", "quai-9"));

        assertThat(facilitator.status()).isEqualTo(200);
        assertThat(facilitator.raw().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(contributor.status()).isEqualTo(403);
        assertThat(anybody.status()).isEqualTo(303);
        assertThat(elsewhere.status()).isIn(403, 404);
    }

    @Test
    void the_photograph_goes_when_it_proves_nothing_any_more_and_the_answer_stays() {
        SubjectRef story = story();
        AppearanceId person = signedOnPaper(story);
        UUID paper = signature(person, Voice.SELF).paper();
        String hash =
                db.sql("SELECT file FROM credits.paper WHERE id = :id")
                        .param("id", paper)
                        .query((row, number) -> row.getString(1))
                        .single();

        papers.sweep();
        boolean before = files.has(new FileHash(hash));
        db.sql("UPDATE credits.paper SET added_at = now() - interval '11 years' WHERE file = :file")
                .param("file", hash)
                .update();
        db.sql(
                        """
                        UPDATE credits.signature SET expires_at = now() - interval '6 years'
                        WHERE paper_id IN (SELECT id FROM credits.paper WHERE file = :file)
                        """)
                .param("file", hash)
                .update();
        papers.sweep();

        assertThat(before).isTrue();
        assertThat(files.has(new FileHash(hash))).isFalse();
        assertThat(signature(person, Voice.SELF).signer()).isEqualTo("Aminata Keïta");
    }

    private AppearanceId signedOnPaper(SubjectRef story) {
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        Browser facilitator = as(Role.FACILITATOR);
        facilitator.get(base(story) + "/personnes/signes");
        PaperForm.send(
                facilitator, story, PaperForm.PHOTO, signed(person, today(), "Aminata Keïta"));
        return person;
    }

    private Signature signature(AppearanceId person, Voice voice) {
        return credits.appearance(here(), person).orElseThrow().answer(voice).orElseThrow();
    }
}
