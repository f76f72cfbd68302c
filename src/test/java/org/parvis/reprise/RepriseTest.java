package org.parvis.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Publication;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.catalogue.Reread;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Decision;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Voice;
import org.parvis.identity.Visitor;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;

/** A story at home and on the pages of those who take it up. */
class RepriseTest extends RepriseScene {
    @Test
    void a_story_taken_up_stands_in_every_channel_of_the_taker_with_its_home_named() {
        Entry story = offered(story(TITLE));

        take(story);

        for (String path : channels()) {
            assertThat(reader.get(path).body()).as(path).contains(TITLE);
        }
        Browser.Answer page = reader.get(page());
        assertThat(page.body()).contains(WORDS, "Ce récit vient du média " + home.name());
        assertThat(page.page().select("link[rel=canonical]").attr("href"))
                .endsWith("/" + home.slug() + story.path());
        assertThat(page.page().select("a[href=/" + home.slug() + story.path() + "]")).isNotEmpty();
        assertThat(reader.get("/" + taker.slug() + "/lire").body())
                .contains("Un récit du média " + home.name());
        assertThat(reader.get("/" + taker.slug() + "/flux.json").body())
                .contains("external_url", "/" + home.slug() + story.path());
    }

    @Test
    void a_short_text_taken_up_says_as_at_home_whether_it_was_re_read() {
        SubjectRef subject = newsstand.clearStory(home.id());
        Publication said = text(subject, TITLE);
        take(offered(online(Newsstand.with(said, null, "Il pleut.", null))));
        Browser.Answer before = reader.get(page());

        LocalDate day = LocalDate.of(2026, 11, 3);
        online(Newsstand.with(said, null, "Il pleut.", new Reread("Nour", day)));
        Browser.Answer after = reader.get(page());

        assertThat(before.page().select("section.easy h2").text()).isEqualTo("En bref");
        assertThat(before.page().select("section.easy").text()).contains("pas encore été relu");
        assertThat(after.page().select("section.easy h2").text())
                .isEqualTo("En bref, facile à lire");
        assertThat(after.page().select("section.easy").text())
                .contains("Relu par Nour, le 3 novembre 2026");
    }

    @Test
    void on_the_network_and_for_search_engines_a_story_stands_once_at_home() {
        Entry story = offered(story("Le moulin de " + UUID.randomUUID()));
        take(story);
        // before all that other tests have published
        db.sql("UPDATE catalogue.entry SET published_at = now() + interval '1 day' WHERE title = ?")
                .param(story.title())
                .update();

        assertThat(reader.get("/flux.atom").body().split(story.title(), -1)).hasSize(2);
        assertThat(reader.get("/chercher?q=" + story.title().replace(' ', '+')).body())
                .contains("/" + home.slug() + story.path())
                .doesNotContain("/" + taker.slug() + "/reprises/");
        assertThat(reader.get("/" + taker.slug() + "/sitemap.xml").body())
                .doesNotContain("/reprises/");
    }

    @Test
    void a_story_withdrawn_at_home_is_gone_from_every_channel_of_the_taker_at_once() {
        Entry story = offered(story(TITLE));
        take(story);
        read(channels());

        catalogue.withdraw(home.id(), story.subject(), "la famille le demande");

        assertGone();
        assertThat(sharing.offer(home.id(), story.subject())).isEmpty();
        assertThat(catalogue.size(taker.id())).isZero();
    }

    @Test
    void a_consent_that_is_lost_takes_the_story_off_the_takers_pages_too() {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika =
                credits.addAppearance(
                        home.id(), subject, NewAppearance.adult("Malika"), Newsstand.CLAIRE);
        credits.answer(home.id(), malika, agreed());
        Entry story = offered(online(text(subject, TITLE)));
        take(story);
        read(channels());

        credits.answer(
                home.id(),
                malika,
                NewSignature.told(Voice.SELF, Decision.WITHDRAWN, "Malika", "", Newsstand.CLAIRE));

        assertGone();
    }

    @Test
    void without_everybodys_consent_nobody_takes_a_story_up_even_while_it_is_online() {
        SubjectRef subject = Newsstand.story();
        AppearanceId malika =
                credits.addAppearance(
                        home.id(), subject, NewAppearance.adult("Malika"), Newsstand.CLAIRE);
        credits.answer(home.id(), malika, agreed());
        Entry story = offered(online(text(subject, TITLE)));
        db.sql(
                        "UPDATE credits.signature SET expires_at = now() - interval '1 day' WHERE appearance_id = ?")
                .param(malika.value())
                .update();

        PublicationOutcome outcome = take(story);

        assertThat(outcome).isInstanceOf(PublicationOutcome.ConsentMissing.class);
        assertThat(reader.get(page()).status()).isEqualTo(404);
    }

    @Test
    void a_story_that_is_not_offered_is_not_taken_up() {
        Entry story = story(TITLE);

        PublicationOutcome outcome = take(story);

        assertThat(outcome).isInstanceOf(PublicationOutcome.NotAtHome.class);
        assertGone();
    }

    @Test
    void an_offer_that_ends_takes_the_story_off_the_takers_pages_and_leaves_it_at_home() {
        Entry story = offered(story(TITLE));
        take(story);
        read(channels());

        sharing.endOffer(story, editorAtHome);

        assertGone();
        assertThat(catalogue.find(home.id(), story.subject())).isPresent();
        assertThat(sharing.takers(home.id(), story.subject())).isEmpty();
    }

    @Test
    void a_taker_lets_a_story_go_and_finds_its_words_again() {
        Entry story = offered(story(TITLE));
        take(story);
        read(channels());

        sharing.letGo(taker.id(), story.source(), editorOfTaker);

        assertGone();
        assertThat(catalogue.find(home.id(), story.subject())).isPresent();
        take(story);
        assertThat(reader.get(page()).status()).isEqualTo(200);
    }

    @Test
    void a_correction_at_home_is_read_at_the_takers_at_once() {
        Entry story = offered(story(TITLE));
        take(story);
        read(channels());

        catalogue.publish(text(story.subject(), "Les ruches du toit"));

        assertThat(reader.get("/" + taker.slug() + "/lire").body())
                .contains("Les ruches du toit")
                .doesNotContain(TITLE);
        assertThat(reader.get(page()).body()).contains("Les ruches du toit", WORDS);
    }

    @Test
    void what_the_whole_network_may_read_is_for_people_who_are_signed_in_at_the_takers_too() {
        SubjectRef subject = newsstand.clearStory(home.id());
        Entry story = offered(online(text(subject, TITLE, Audience.NETWORK)));
        take(story);

        assertGone();
        EntryRef reprise = reprise(story);
        assertThat(catalogue.mayRead(taker.id(), reprise.subject(), Visitor.anonymous())).isFalse();
        assertThat(catalogue.mayRead(taker.id(), reprise.subject(), editor(openings.portal())))
                .isTrue();
    }

    @Test
    void a_story_that_becomes_for_members_only_leaves_the_takers_pages() {
        Entry story = offered(story(TITLE));
        take(story);
        read(channels());

        catalogue.publish(text(story.subject(), TITLE, Audience.MEMBERS));

        assertGone();
        assertThat(catalogue.find(taker.id(), reprise(story).subject())).isEmpty();
    }

    @Test
    void an_archived_portal_takes_nothing_up() {
        Entry story = offered(story(TITLE));
        portals.archive(taker.id());

        PublicationOutcome outcome = take(story);

        assertThat(outcome).isInstanceOf(PublicationOutcome.PortalArchived.class);
        assertThat(catalogue.size(taker.id())).isZero();
    }

    @Test
    void the_home_sees_who_took_its_story_up_and_both_journals_say_so() {
        Entry story = offered(story(TITLE));

        take(story);

        assertThat(sharing.takers(home.id(), story.subject()))
                .extracting(Taken::portal)
                .containsExactly(taker.id());
        assertThat(journal(home.id()))
                .containsExactly("reprise.offered", "reprise.taken-elsewhere");
        assertThat(journal(taker.id())).containsExactly("reprise.taken");
    }
}
