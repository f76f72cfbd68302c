package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Credits;
import org.parvis.credits.Decision;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Presence;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AudienceRule.Answer;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class PublicationTest {
    @Autowired Catalogue catalogue;
    @Autowired EntryAudience audience;
    @Autowired OnlineStories online;
    @Autowired Credits credits;
    @Autowired Portals portals;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionOperations tx;
    @Autowired MockMvcTester pages;

    private Newsstand newsstand;
    private PortalId here;
    private PortalId elsewhere;

    @BeforeEach
    void open() {
        newsstand = new Newsstand(catalogue, credits);
        here = Newsstand.open(portals, clock, "la-porte", "La Porte").id();
        elsewhere = Newsstand.open(portals, clock, "la-porte-d-en-face", "En Face").id();
    }

    @ParameterizedTest
    @EnumSource(ConsentState.class)
    void only_agreement_or_not_being_recognisable_opens_the_door(ConsentState state) {
        SubjectRef subject = storyWithSomebody(state);

        PublicationOutcome outcome =
                catalogue.publish(text(subject, "Une histoire " + state.word()));

        boolean opens = state == ConsentState.GIVEN || state == ConsentState.NOT_RECOGNISABLE;
        assertThat(outcome instanceof PublicationOutcome.Published).isEqualTo(opens);
        assertThat(catalogue.find(here, subject).isPresent()).isEqualTo(opens);
    }

    @Test
    void a_story_in_which_nobody_was_written_down_is_refused() {
        PublicationOutcome outcome = catalogue.publish(text(Newsstand.story(), "Personne"));

        assertThat(outcome).isInstanceOf(PublicationOutcome.ConsentMissing.class);
        assertThat(((PublicationOutcome.ConsentMissing) outcome).obstacles()).hasSize(1);
    }

    @Test
    void an_archived_portal_gains_no_story_but_corrects_and_loses_those_it_has() {
        SubjectRef online = storyWithSomebody(ConsentState.GIVEN);
        SubjectRef ready = storyWithSomebody(ConsentState.GIVEN);
        catalogue.publish(text(online, "Avant"));
        portals.archive(here);

        assertThat(catalogue.publish(text(ready, "Après")))
                .isInstanceOf(PublicationOutcome.PortalArchived.class);
        assertThat(catalogue.publish(text(online, "Corrigé")))
                .isInstanceOf(PublicationOutcome.Published.class);
        catalogue.withdraw(here, online, "la famille le demande");

        assertThat(catalogue.find(here, ready)).isEmpty();
        assertThat(catalogue.find(here, online)).isEmpty();
        portals.reopen(here);
    }

    @Test
    void a_lost_agreement_takes_the_story_offline_and_its_files_with_it() {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika =
                credits.addAppearance(
                        here, subject, NewAppearance.adult("Malika"), Newsstand.CLAIRE);
        credits.answer(here, malika, agreed(Voice.SELF));
        catalogue.publish(text(subject, "Le vélo de Malika"));
        assertThat(audience.audience(here, subject, Visitor.anonymous())).isEqualTo(Answer.PUBLIC);

        credits.answer(
                here,
                malika,
                NewSignature.told(Voice.SELF, Decision.WITHDRAWN, "Malika", "", Newsstand.CLAIRE));

        assertThat(catalogue.find(here, subject)).isEmpty();
        assertThat(audience.audience(here, subject, Visitor.anonymous())).isEqualTo(Answer.NO);
        assertThat(pages.get().uri("/la-porte/lire").exchange())
                .bodyText()
                .doesNotContain("Le vélo de Malika");
        assertThat(pages.get().uri("/la-porte/integrer/lire/le-velo-de-malika").exchange())
                .hasStatus(404);
    }

    @Test
    void what_the_caller_takes_back_was_never_online() {
        SubjectRef subject = newsstand.clearStory(here);

        assertThatThrownBy(() ->
                        tx.executeWithoutResult(status -> {
                            catalogue.publish(text(subject, "Trop tôt"));
                            throw new IllegalStateException("the newsroom failed after");
                        }))
                .hasMessageContaining("the newsroom failed after");

        assertThat(catalogue.find(here, subject)).isEmpty();
    }

    @Test
    void the_other_portal_knows_nothing_of_the_story() {
        SubjectRef subject = newsstand.publish(here, "Chez nous", "", "");

        assertThat(catalogue.find(elsewhere, subject)).isEmpty();
        assertThat(catalogue.mayRead(elsewhere, subject, Visitor.anonymous())).isFalse();
        assertThat(audience.audience(elsewhere, subject, Visitor.anonymous())).isEqualTo(Answer.NO);
        catalogue.withdraw(elsewhere, subject, "not yours");
        assertThat(catalogue.find(here, subject)).isPresent();
    }

    @Test
    void what_is_for_members_is_for_no_visitor_and_in_no_list() {
        SubjectRef subject = newsstand.clearStory(here);
        catalogue.publish(
                newsstand.publication(
                        here,
                        subject,
                        "article",
                        Rubric.READ,
                        Language.FRENCH,
                        Audience.MEMBERS,
                        "Entre nous",
                        "",
                        ""));

        assertThat(catalogue.mayRead(here, subject, Visitor.anonymous())).isFalse();
        assertThat(audience.audience(here, subject, Visitor.anonymous())).isEqualTo(Answer.NO);
        assertThat(pages.get().uri("/la-porte/lire").exchange())
                .bodyText()
                .doesNotContain("Entre nous");
        assertThat(pages.get().uri("/la-porte/flux.atom").exchange())
                .bodyText()
                .doesNotContain("Entre nous");
        assertThat(pages.get().uri("/la-porte/chercher?q=entre").exchange())
                .bodyText()
                .doesNotContain("Entre nous");
    }

    @Test
    void a_former_address_leads_to_the_story() {
        SubjectRef subject = newsstand.publish(here, "Premier titre", "", "");
        catalogue.publish(text(subject, "Second titre"));

        Optional<Entry> found = catalogue.at(here, "lire", "premier-titre");

        assertThat(found.map(Entry::path)).contains("/lire/second-titre");
        assertThat(pages.get().uri("/la-porte/integrer/lire/premier-titre").exchange())
                .hasStatus(301)
                .hasHeader("Location", "/la-porte/integrer/lire/second-titre");
    }

    @Test
    void the_form_for_removal_finds_a_story_by_address_or_title() {
        SubjectRef subject = newsstand.publish(here, "La fête d’hiver", "", "");

        assertThat(online.find(here, "http://localhost:8080/en/la-porte/lire/la-fete-d-hiver?x=1"))
                .hasValueSatisfying(found -> assertThat(found.subject()).isEqualTo(subject));
        assertThat(online.find(here, " La fête d’hiver ")).isPresent();
        assertThat(online.find(elsewhere, "/lire/la-fete-d-hiver")).isEmpty();
        assertThat(online.find(here, "https://[mauvaise adresse")).isEmpty();
    }

    private Publication text(SubjectRef subject, String title) {
        return newsstand.text(here, subject, title, "", "");
    }

    private SubjectRef storyWithSomebody(ConsentState state) {
        SubjectRef subject = Newsstand.story();
        boolean minor = state == ConsentState.PARTIAL;
        boolean recognisable = state != ConsentState.NOT_RECOGNISABLE;
        AppearanceId person =
                credits.addAppearance(
                        here,
                        subject,
                        new NewAppearance(
                                "Inès",
                                minor ? 12 : 40,
                                minor,
                                Presence.SEEN_AND_HEARD,
                                "",
                                recognisable,
                                null),
                        Newsstand.CLAIRE);
        switch (state) {
            case TO_COLLECT, NOT_RECOGNISABLE -> {}
            case PARTIAL -> credits.answer(here, person, agreed(Voice.CHILD));
            case GIVEN -> credits.answer(here, person, agreed(Voice.SELF));
            case REFUSED -> credits.answer(here, person, told(Decision.REFUSED));
            case WITHDRAWN -> {
                credits.answer(here, person, agreed(Voice.SELF));
                credits.answer(here, person, told(Decision.WITHDRAWN));
            }
            case EXPIRED -> {
                credits.answer(here, person, agreed(Voice.SELF));
                db.sql(
                                "UPDATE credits.signature SET expires_at = now() - interval '1 day' WHERE appearance_id = ?")
                        .param(person.value())
                        .update();
            }
        }
        assertThat(credits.appearance(here, person).orElseThrow().state()).isEqualTo(state);
        return subject;
    }

    private static NewSignature told(Decision decision) {
        return NewSignature.told(Voice.SELF, decision, "Inès", "", Newsstand.CLAIRE);
    }

    private static NewSignature agreed(Voice voice) {
        return NewSignature.onScreen(
                voice,
                "Inès",
                "self",
                new Wording("1", Language.FRENCH, "Je suis d’accord.", "0".repeat(64)),
                Newsstand.CLAIRE);
    }
}
