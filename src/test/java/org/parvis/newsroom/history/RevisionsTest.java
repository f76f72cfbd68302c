package org.parvis.newsroom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;

/** What a story said before, and how it comes back. */
class RevisionsTest extends Desk {
    @Test
    void words_that_came_and_went_are_shown_with_who_and_an_older_text_comes_back() {
        String desk = begun("texte");
        told(desk, "Les chaises", "Onze chaises attendent.\n\n## Fin");
        proposed(desk);
        reviewer.get(desk + "/raconter");
        told(reviewer, desk, "Les chaises", "Douze chaises attendent encore.\n\n## Fin");

        Browser.Answer page = author.get(desk + "/versions");
        String oldest = page.page().select("button[name=numero]").eachAttr("value").getLast();
        Browser.Answer restored = author.post(desk + "/versions", "numero", oldest);
        Browser.Answer after = author.get(desk + "/raconter");
        Browser.Answer history = author.get(restored.location());

        assertThat(page.page().select("li:contains(Claire Vannier) ins").eachText())
                .containsExactly("Douze", "encore");
        assertThat(page.page().select("li:contains(Claire Vannier) del").eachText())
                .containsExactly("Onze");
        assertThat(restored.status()).isEqualTo(303);
        assertThat(after.page().select("textarea[name=body]").text())
                .isEqualTo("Onze chaises attendent.\n\n## Fin");
        assertThat(history.page().select("ol.list > li")).hasSize(3);
        assertThat(history.page().text()).contains("L’ancienne version est revenue");
    }

    @Test
    void a_revision_that_is_not_there_is_not_here() {
        String desk = begun("texte");
        told(desk, "Seul", "Un texte.");

        assertThat(author.post(desk + "/versions", "numero", "99").status()).isEqualTo(404);
    }

    @Test
    void long_stretches_that_stayed_are_shortened_and_nothing_else_is_lost() {
        String same = "mot ".repeat(200);

        List<WordDiff.Piece> pieces = WordDiff.of(same + "fin", same + "suite");

        assertThat(pieces).extracting(WordDiff.Piece::text).contains("fin", "suite");
        assertThat(pieces.getFirst().text().length()).isLessThan(120);
        assertThat(WordDiff.of("a", "a")).isEmpty();
    }
}
