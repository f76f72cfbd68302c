package org.parvis.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.media.AssetId;
import org.parvis.world.Browser;

/** Remarks as two people exchange them, with forms alone. */
class RemarksTest extends RemarkScene {
    @Test
    void a_remark_at_a_moment_is_answered_and_settled_and_counts_say_so() {
        sketch.film = film("un");
        Browser.Answer said = say(reader, "moment", "1:07", "mots", "Plus long.", "tache", "oui");
        Remark remark = only();

        reader.post(REMARKS + "/" + remark.id() + "/reponses", "mots", "Deux secondes ?");
        author.post(REMARKS + "/" + remark.id() + "/reponses", "mots", "D’accord.");
        int before = remarks.open(portal, sketch.subject);
        author.post(REMARKS + "/" + remark.id() + "/reglage", "regle", "true");

        assertThat(said.status()).as(said.body()).isEqualTo(303);
        assertThat(said.location()).endsWith("/grand-palier/redaction#remarque-1");
        assertThat(remark.moment()).isEqualTo(Duration.ofSeconds(67));
        assertThat(remark.asset()).isEqualTo(sketch.film);
        assertThat(threads.replies(portal, sketch.subject))
                .extracting(Reply::words)
                .containsExactly("Deux secondes ?", "D’accord.");
        assertThat(before).isEqualTo(1);
        assertThat(only().settledName()).isEqualTo("Sirine");
        assertThat(remarks.open(portal, sketch.subject)).isZero();
    }

    @Test
    void the_same_remark_and_the_same_answer_sent_twice_are_there_once() {
        sketch.film = film("un");
        for (int times = 0; times < 2; times++) {
            assertThat(say(reader, "moment", "1:07", "mots", "Plus long.").location())
                    .endsWith("#remarque-1");
        }
        Remark remark = only();
        for (int times = 0; times < 2; times++) {
            author.post(REMARKS + "/" + remark.id() + "/reponses", "mots", "D’accord.");
        }
        reader.post(REMARKS + "/" + remark.id() + "/reponses", "mots", "D’accord.");
        say(author, "moment", "1:07", "mots", "Plus long.");

        assertThat(threads.replies(portal, sketch.subject)).hasSize(2);
        assertThat(store.all(portal, sketch.subject))
                .extracting(Remark::number)
                .containsExactly(1, 2);
    }

    @Test
    void a_place_in_the_picture_is_kept_from_the_grid_or_the_pointer() {
        sketch.film = film("un");
        say(reader, "moment", "2", "endroit", "83,17", "mots", "Flouter.");
        say(reader, "moment", "3", "endroit", "83,17", "point", "12,88", "mots", "Là.");

        List<Remark> all = store.all(portal, sketch.subject);

        assertThat(Objects.requireNonNull(all.get(0).point()).third()).isEqualTo("top-right");
        assertThat(all.get(1).point()).isEqualTo(new Remark.Point(12, 88));
    }

    @Test
    void the_author_accepts_one_change_and_keeps_the_text_against_another() {
        say(reader, "passage", "avant de la voir", "remplacement", "avant de la deviner");
        say(reader, "passage", "Un début", "remplacement", "Au début");
        List<Remark> both = store.all(portal, sketch.subject);

        Browser.Answer notTheirs = decide(reader, both.get(0), "oui");
        Browser.Answer accepted = decide(author, both.get(0), "oui");
        Browser.Answer refused = decide(author, both.get(1), "non");
        Browser.Answer twice = decide(author, both.get(0), "oui");
        Browser.Answer contrary = decide(author, both.get(0), "non");
        Browser.Answer unsettled =
                author.post(REMARKS + "/" + both.get(0).id() + "/reglage", "regle", "false");

        assertThat(notTheirs.status()).isEqualTo(404);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        assertThat(refused.status()).isEqualTo(303);
        assertThat(twice.status()).as("a second press on the same button").isEqualTo(303);
        assertThat(contrary.status()).isEqualTo(409);
        assertThat(contrary.body()).contains("déjà répondu le contraire");
        assertThat(unsettled.status()).isEqualTo(404);
        assertThat(sketch.text)
                .containsExactly("Un début.", "On entend la chaise avant de la deviner.");
        assertThat(store.all(portal, sketch.subject))
                .extracting(Remark::decision)
                .containsExactly(Remark.Decision.ACCEPTED, Remark.Decision.REFUSED);
    }

    @Test
    void a_change_whose_passage_is_gone_is_refused_in_words_and_changes_nothing() {
        say(reader, "passage", "Un début", "enlever", "oui");
        sketch.text = List.of("Tout est récrit.");

        Browser.Answer answer = decide(author, only(), "oui");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("ce passage n’y est plus");
        assertThat(only().decision()).isNull();
        assertThat(sketch.text).containsExactly("Tout est récrit.");
    }

    @Test
    void nothing_typed_is_lost_when_something_needs_another_look() {
        sketch.film = film("un");

        Browser.Answer answer =
                say(reader, "moment", "1:99", "mots", "Ma phrase", "passage", "la table");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("textarea[name=mots]").text()).isEqualTo("Ma phrase");
        assertThat(answer.page().select("input[name=moment]").attr("value")).isEqualTo("1:99");
        assertThat(answer.page().text())
                .contains("Écrivez le moment comme 1:07", "On ne trouve pas ces mots");
        assertThat(store.all(portal, sketch.subject)).isEmpty();
        assertThat(say(reader, "mots", " ").status()).isEqualTo(422);
    }

    @Test
    void a_former_cut_stays_with_its_remarks_until_the_thing_is_forgotten() {
        AssetId first = film("un");
        sketch.film = first;
        cut(first);
        say(reader, "moment", "0:02", "mots", "Couper.");
        AssetId second = film("deux");
        sketch.film = second;
        cut(second);
        cut(second);

        List<Cut> cuts = threads.cuts(portal, sketch.subject);
        Browser.Answer page =
                author.get("/grand-palier" + cuts.getFirst().path() + "?avec=2&moment=0:02");

        assertThat(cuts).extracting(Cut::asset).containsExactly(first, second);
        assertThat(only().asset()).isEqualTo(first);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.page().select("[data-cut]")).hasSize(2);
        assertThat(media.discard(portal, first)).as("a cut keeps its film").isFalse();
        tx.executeWithoutResult(status -> remarks.forget(portal, sketch.subject));
        assertThat(store.all(portal, sketch.subject)).isEmpty();
        assertThat(media.discard(portal, first)).isTrue();
    }

    private void cut(AssetId asset) {
        tx.executeWithoutResult(status -> remarks.cut(portal, sketch.subject, asset));
    }
}
