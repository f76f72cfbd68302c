package org.parvis.newsroom.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The line of a text written together: who gets in, what is kept, what is saved in whose name. */
class TogetherTest extends Desk {
    private @Autowired RevisionStore revisions;
    private final List<Line> lines = new ArrayList<>();

    @AfterEach
    void everybodyHangsUp() {
        lines.forEach(Line::cut);
    }

    @Test
    void only_those_who_may_edit_the_story_get_in() {
        String desk = begun("texte");
        Newcomers newcomers = new Newcomers(accounts, port);
        Account reader = newcomers.somebody("Rita", world.grandPalier.id(), null);
        Account other = newcomers.somebody("Omar", world.grandPalier.id(), Role.CONTRIBUTOR);
        Account far = newcomers.somebody("Fay", world.quai9.id(), Role.EDITOR);

        assertThat(status(desk, null, origin())).isEqualTo(401);
        assertThat(status(desk, newcomers.browserOf(reader), origin())).isEqualTo(403);
        assertThat(status(desk, newcomers.browserOf(other), origin())).isEqualTo(404);
        assertThat(status(desk, newcomers.browserOf(far), origin())).isEqualTo(403);
        assertThat(status(desk, author, "https://ailleurs.example")).isEqualTo(403);
        assertThat(status(desk, author, null)).isEqualTo(403);
        assertThat(status(desk, author, origin())).isEqualTo(101);
        assertThat(status(desk, reviewer, origin())).isEqualTo(101);
        assertThat(author.get(desk + "/ensemble").status()).isEqualTo(426);
    }

    @Test
    void what_one_types_reaches_the_others_in_order_and_is_kept_for_who_comes_later()
            throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);

        paulo.types("un");
        claire.hears("rows");
        claire.types("deux");
        while (paulo.words.size() < 3) {
            paulo.hears("rows");
        }
        paulo.cut();
        claire.cut();
        Line later = ready(desk, author);

        assertThat(paulo.words).containsExactly("début", "un", "deux");
        assertThat(later.words).containsExactly("début", "un", "deux");
    }

    @Test
    void words_handed_in_by_one_are_saved_in_the_names_of_those_who_wrote()
            throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);
        claire.types("les mots de Claire");
        paulo.types("les mots de Paulo");
        while (claire.words.size() < 3) {
            claire.hears("rows");
        }

        claire.handsIn(Map.of("title", "À deux", "body", "Les mots."), "");
        settledUpTo(claire, claire.last);
        claire.handsIn(Map.of("title", "À deux", "body", "Rien."), "");

        assertThat(author.get(desk + "/raconter").body()).contains("À deux", "Les mots.");
        Revision last = revisions.last(world.grandPalier.id(), StoryIdOf.desk(desk)).orElseThrow();
        assertThat(last.accountName()).isEqualTo("Claire Vannier, Paulo Costa");
        assertThat(author.get(desk + "/raconter").body()).doesNotContain("Rien.");
        assertThat(author.get(desk + "/versions").body()).contains("Claire Vannier, Paulo Costa");
    }

    @Test
    void last_words_are_saved_at_once_unless_somebody_else_typed() throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);

        paulo.leavesWith("la fin", Map.of("body", "La fin."));
        until(claire, "la fin");
        settledUpTo(claire, claire.last);
        long before = claire.last;
        claire.types("plus tard");
        until(claire, "plus tard");
        claire.last = before;
        claire.leavesWith("trop tôt", Map.of("body", "Sans le reste."));
        until(claire, "trop tôt");

        assertThat(author.get(desk + "/raconter").body())
                .contains("La fin.")
                .doesNotContain("Sans le reste.");
    }

    @Test
    void one_update_takes_the_place_of_many_and_nobody_misses_any() throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        for (int word = 0; word < 5; word++) {
            paulo.types("mot " + word);
            paulo.hears("rows");
        }
        while (paulo.words.size() < 6) {
            paulo.hears("rows");
        }

        paulo.handsIn(Map.of("body", "Cinq mots."), "tout");
        settledUpTo(paulo, paulo.last);
        paulo.types("après");
        Line later = ready(desk, author);

        assertThat(later.words).containsExactly("tout", "après");
    }

    @Test
    void what_changes_by_the_plain_form_is_brought_over_once_and_first()
            throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);
        paulo.types("en cours");
        claire.hears("rows");

        told(reviewer, desk, "Un titre", "Par le formulaire.");
        claire.handsIn(Map.of("body", "Sans le formulaire."), "");
        JsonNode graft = claire.hears("graft");
        claire.brings(graft, "greffe de Claire");
        until(claire, "greffe de Claire");
        paulo.brings(paulo.hears("graft"), "greffe de Paulo");
        paulo.types("ensuite");
        until(claire, "ensuite");

        assertThat(graft.path("fields").path("body").asString()).isEqualTo("Par le formulaire.");
        assertThat(claire.words).doesNotContain("greffe de Paulo");
        assertThat(author.get(desk + "/raconter").body()).contains("Par le formulaire.");
        assertThat(ready(desk, author).words).doesNotContain("greffe de Paulo");
    }

    @Test
    void last_words_never_take_the_place_of_what_the_plain_form_said() throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);

        told(reviewer, desk, "Un titre", "Par le formulaire.");
        paulo.leavesWith("la fin", Map.of("body", "La fin."));
        until(claire, "la fin");

        assertThat(author.get(desk + "/raconter").body())
                .contains("Par le formulaire.")
                .doesNotContain("La fin.");
    }

    @Test
    void who_signs_out_is_shown_out_and_so_is_who_loses_the_story() throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);

        author.get("/compte");
        assertThat(author.post("/deconnexion").status()).isEqualTo(303);
        accounts.revoke(this.claire.id(), Role.FACILITATOR, world.grandPalier.id());

        assertThat(paulo.closedWith()).isEqualTo(4401);
        assertThat(claire.closedWith()).isEqualTo(4401);
    }

    @Test
    void who_says_too_much_or_nonsense_is_shown_out_and_the_others_stay()
            throws InterruptedException {
        String desk = begun("texte");
        Line claire = ready(desk, reviewer);
        Line nonsense = ready(desk, author);
        Line endless = ready(desk, author);
        Line hasty = ready(desk, author);

        nonsense.says("{\"t\":\"rien\"}");
        endless.says("{\"t\":\"update\",\"u\":\"" + "A".repeat(4_100_000) + "\"}");
        try {
            for (int word = 0; word < 20_000; word++) {
                hasty.says("{\"t\":\"here\",\"state\":{}}");
            }
        } catch (CompletionException closed) {
            // while it still spoke: as good as after
        }
        claire.types("toujours là");

        assertThat(nonsense.closedWith()).isEqualTo(1007);
        assertThat(endless.closedWith()).isIn(1009, -1);
        assertThat(hasty.closedWith()).isIn(4429, -1);
        until(claire, "toujours là");
    }

    @Test
    void a_cursor_is_told_with_the_name_that_the_server_knows() throws InterruptedException {
        String desk = begun("texte");
        Line paulo = ready(desk, author);
        Line claire = ready(desk, reviewer);

        paulo.says(
                "{\"t\":\"here\",\"state\":{\"field\":\"body\",\"name\":\"Quelqu’un d’autre\"}}");
        JsonNode here = claire.hears("here");
        paulo.cut();
        JsonNode gone = claire.hears("here");

        assertThat(here.path("name").asString()).isEqualTo("Paulo Costa");
        assertThat(here.path("state").path("field").asString()).isEqualTo("body");
        assertThat(gone.path("state").isNull()).isTrue();
    }

    /** In, with the story of before brought over. */
    private Line ready(String desk, Browser who) throws InterruptedException {
        Line line = new Line();
        lines.add(line);
        assertThat(line.open(port, desk + "/ensemble", cookie(who), origin())).isEqualTo(101);
        line.hears("hello");
        if (line.version == 0) {
            line.brings(line.hears("graft"), "début");
            line.hears("ready");
            while (line.version == 0) {
                line.hears("settled");
            }
        } else {
            line.hears("ready");
        }
        return line;
    }

    private static void until(Line line, String word) throws InterruptedException {
        while (!line.words.contains(word)) {
            line.hears("rows");
        }
    }

    private static void settledUpTo(Line line, long number) throws InterruptedException {
        while (line.settled < number) {
            line.hears("settled");
        }
    }

    private int status(String desk, @Nullable Browser who, @Nullable String origin) {
        Line line = new Line();
        lines.add(line);
        return line.open(port, desk + "/ensemble", who == null ? null : cookie(who), origin);
    }

    private String cookie(Browser who) {
        return who.cookies();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
