package org.parvis.newsroom.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Recordings;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** The newsroom speaks to somebody without an account, moment by moment. */
class FollowRemarksTest extends Doorstep {
    @Autowired Media media;

    @Test
    void a_sender_sees_what_is_remarked_answers_it_and_says_that_it_is_done() {
        Browser nadia = anybody();
        String title = "L’odeur du fournil " + UUID.randomUUID();
        String link = opened(nadia, title);
        String desk = sent(nadia, link, title);
        remark(desk, "Qui ouvre la porte ?", "");

        Browser.Answer page = nadia.get(link);
        String base = page.page().select("#remarques form[action$=/reponses]").attr("action");
        Browser.Answer answered = nadia.post(base, "mots", "C’est Karim.");
        Browser.Answer settled = nadia.post(base.replace("/reponses", "/reglage"), "regle", "true");

        assertThat(page.page().select("#remarques").text())
                .contains("Claire Vannier", "Qui ouvre la porte ?", "À faire");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(settled.status()).isEqualTo(303);
        assertThat(nadia.get(link).page().select("#remarques").text())
                .contains("Nadia C’est Karim.", "Réglé par Nadia");
        assertThat(reviewer.get(desk + "/relecture").page().select("#remarques").text())
                .contains("C’est Karim.", "Réglé par Nadia");
    }

    @Test
    void a_link_answers_no_remark_of_another_story_and_plays_no_other_file() {
        Browser nadia = anybody();
        String title = "Le four " + UUID.randomUUID();
        String link = opened(nadia, title);
        String desk = sent(nadia, link, title);
        remark(desk, "Où est-ce ?", "");
        String others = begun("son");
        AssetId sound = new Recordings(media).sound(world.grandPalier.id(), paulo.id(), others, 2);
        told(others, "La loge", "");
        author.get(others + "/accords");
        proposed(others);
        remark(others, "Plus fort", "0:01");
        String stranger = opened(anybody(), "Ailleurs " + UUID.randomUUID());
        String base =
                nadia.get(link).page().select("#remarques form[action$=/reponses]").attr("action");
        String word = link.substring(link.lastIndexOf('/'));
        String other = stranger.substring(stranger.lastIndexOf('/'));

        assertThat(nadia.post(base.replace(word, other), "mots", "x").status()).isEqualTo(404);
        assertThat(nadia.get(link + "/medias/" + sound.value()).status()).isEqualTo(404);
        assertThat(nadia.postFromElsewhere(base, "mots", "x").status()).isEqualTo(403);
    }

    private void remark(String desk, String words, String moment) {
        SubjectRef subject = StoryIdOf.desk(desk).ref();
        reviewer.get(desk + "/relecture");
        Browser.Answer said =
                reviewer.post(
                        "/grand-palier/redaction/remarques",
                        "sujet",
                        subject.toString(),
                        "page",
                        desk.replace("/grand-palier", "") + "/relecture",
                        "mots",
                        words,
                        "moment",
                        moment,
                        "tache",
                        "oui");
        assertThat(said.status()).as(said.body()).isEqualTo(303);
    }
}
