package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.review.Schedules;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes online by itself, and what does not. */
class ScheduleTest extends Desk {
    private static final String[] LATER = {"jour", "2099-05-01", "heure", "18:30"};

    @Autowired Schedules schedules;
    @Autowired ScheduledMoves scheduled;
    @Autowired JdbcClient db;

    @Test
    void a_story_goes_online_at_its_moment() {
        String desk = proposal("À l’heure");
        nobodyIsSeen(desk);

        Browser.Answer set = reviewer.post(desk + "/programmation", LATER);
        String review = reviewer.get(desk + "/relecture").page().text();
        scheduled.publishDue();
        boolean before = online(desk);
        comes(desk);

        assertThat(set.status()).as(set.body()).isEqualTo(303);
        assertThat(review).contains("En ligne le 1er mai 2099", "J’annule la date");
        assertThat(before).isFalse();
        assertThat(online(desk)).isTrue();
        assertThat(schedules.find(world.grandPalier.id(), StoryIdOf.desk(desk))).isEmpty();
    }

    @Test
    void a_missing_consent_at_that_moment_keeps_it_offline_and_the_newsroom_is_told() {
        String desk = proposal("Sans accord");
        reviewer.post(desk + "/programmation", LATER);

        comes(desk);

        assertThat(online(desk)).isFalse();
        assertThat(lettersTo(claire))
                .anySatisfy(letter ->
                        assertThat(letter.toString()).contains("n’est pas parti à l’heure dite"));
        assertThat(reviewer.get(desk + "/relecture").page().text())
                .contains("Pas publié à l’heure dite");
        assertThat(schedules.find(world.grandPalier.id(), StoryIdOf.desk(desk))).isEmpty();
    }

    @Test
    void a_return_cancels_the_date() {
        String desk = proposal("Retouche");
        nobodyIsSeen(desk);
        reviewer.post(desk + "/programmation", LATER);

        reviewer.post(desk + "/retour", "motif", "Encore un peu.");
        comes(desk);

        assertThat(schedules.find(world.grandPalier.id(), StoryIdOf.desk(desk))).isEmpty();
        assertThat(online(desk)).isFalse();
    }

    @Test
    void nobody_publishes_before_the_end_of_an_embargo_and_a_past_moment_is_refused() {
        String desk = proposal("Embargo");
        nobodyIsSeen(desk);

        Browser.Answer past =
                reviewer.post(desk + "/programmation", "jour", "2020-01-01", "heure", "8 h");
        reviewer.post(
                desk + "/programmation", "jour", "2099-05-01", "heure", "18:30", "embargo", "oui");
        Browser.Answer early = reviewer.post(desk + "/publication");
        comes(desk);

        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("Choisissez un jour et une heure à venir");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("sous embargo");
        assertThat(online(desk)).isTrue();
    }

    @Test
    void the_date_of_somebody_who_left_for_good_is_said_to_be_missed_and_holds_nothing_up() {
        String left = proposal("Orphelin");
        String next = proposal("Le suivant");
        nobodyIsSeen(left);
        nobodyIsSeen(next);
        reviewer.post(left + "/programmation", LATER);
        reviewer.post(next + "/programmation", LATER);
        db.sql(
                        "UPDATE newsroom.schedule SET at = now() - interval '1 hour', account_id = ? WHERE story_id = ?")
                .param(UUID.randomUUID())
                .param(StoryIdOf.desk(left).value())
                .update();

        comes(next);

        assertThat(online(next)).isTrue();
        assertThat(online(left)).isFalse();
        assertThat(reviewer.get(left + "/relecture").page().text())
                .contains("Pas publié à l’heure dite");
        assertThat(schedules.find(world.grandPalier.id(), StoryIdOf.desk(left))).isEmpty();
    }

    @Test
    void a_correction_is_shown_to_readers_with_its_date() {
        String desk = proposal("À corriger");
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));
        told(desk, "À corriger", "Un texte juste.");

        Browser.Answer again =
                reviewer.post(desk + "/publication", "correction", "Le marché a lieu le mardi.");

        assertThat(again.status()).as(again.body()).isEqualTo(303);
        assertThat(reviewer.get(address).page().select("#corrections").text())
                .contains("Corrigé le", "Le marché a lieu le mardi.");
    }

    private String proposal(String title) {
        String desk = begun("texte");
        told(desk, title, "Un texte.");
        proposed(desk);
        reviewer.get(desk + "/relecture");
        return desk;
    }

    private boolean online(String desk) {
        return reviewer.get(desk + "/relecture").body().contains("Mis en ligne");
    }

    /** The moment has come. */
    private void comes(String desk) {
        db.sql("UPDATE newsroom.schedule SET at = now() - interval '1 second' WHERE story_id = ?")
                .param(StoryIdOf.desk(desk).value())
                .update();
        scheduled.publishDue();
    }
}
