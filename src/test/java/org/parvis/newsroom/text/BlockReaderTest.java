package org.parvis.newsroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.newsroom.ContentJson;
import org.parvis.newsroom.Member;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.StoryContent;

class BlockReaderTest {
    private static final UUID PHOTO = UUID.randomUUID();

    @Test
    void blank_lines_part_paragraphs_and_marks_make_the_other_blocks() {
        List<Block> blocks =
                BlockReader.read(
                        "Mon père.\r\nDu sable.\r\n\r\n## La télé\r\n\r\n> Un grand\n> tenait la corde.\n\n- un\n- deux\n\n[photo 1]",
                        List.of(PHOTO));

        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph(List.of(Run.plain("Mon père.\nDu sable."))),
                        new Block.Heading("La télé"),
                        new Block.Quote("Un grand\ntenait la corde."),
                        new Block.Items(
                                List.of(List.of(Run.plain("un")), List.of(Run.plain("deux")))),
                        new Block.Image(PHOTO));
    }

    @Test
    void what_is_written_back_for_the_form_reads_the_same() {
        String typed =
                "Un **mot** fort et https://exemple.fr/a, puis [un lien](https://exemple.fr/b).\n\n## Titre\n\n> Dit\n\n- a\n- b\n\n[photo 1]";
        List<Block> blocks = BlockReader.read(typed, List.of(PHOTO));

        String written = BlockWriter.write(blocks, List.of(PHOTO));

        assertThat(written).isEqualTo(typed);
        assertThat(BlockReader.read(written, List.of(PHOTO))).isEqualTo(blocks);
    }

    @Test
    void pasted_html_leaves_words_bold_and_safe_links_only() {
        List<Block> blocks =
                BlockReader.read(
                        "<div onclick=\"x()\"><p>Un <b>mot</b> <script>alert(1)</script><a href=\"javascript:alert(2)\">mauvais</a> et"
                                + " <a href=\"https://exemple.fr\">bon</a></p><h3>Suite<img src=x onerror=alert(3)></h3>"
                                + "<ul><li>un</li><li></li></ul><iframe src=\"https://x\"></iframe></div>",
                        List.of());

        assertThat(blocks).hasSize(3);
        assertThat(blocks.getFirst().words()).isEqualTo("Un mot mauvais et bon");
        assertThat(((Block.Paragraph) blocks.getFirst()).runs())
                .contains(new Run("mot", true, null), new Run("bon", false, "https://exemple.fr"));
        assertThat(blocks.get(1)).isEqualTo(new Block.Heading("Suite"));
        assertThat(blocks.toString()).doesNotContain("alert", "javascript", "iframe", "onclick");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](data:text/html,<b>)",
                "[x](JaVaScRiPt:alert`1`)",
                "[x](vbscript:x)",
                "[x](//ailleurs.example)"
            })
    void an_address_that_is_not_of_the_web_stays_words(String typed) {
        List<Block> blocks = BlockReader.read(typed, List.of());

        assertThat(((Block.Paragraph) blocks.getFirst()).runs())
                .allMatch(run -> run.href() == null);
    }

    @Test
    void plain_text_with_a_tag_in_it_stays_as_typed() {
        List<Block> blocks = BlockReader.read("J'écris <script> et 3 < 4", List.of());

        assertThat(blocks.getFirst().words()).isEqualTo("J'écris <script> et 3 < 4");
    }

    @Test
    void a_photo_that_is_not_there_stays_as_typed() {
        List<Block> blocks = BlockReader.read("[photo 7]", List.of(PHOTO));

        assertThat(blocks.getFirst().words()).isEqualTo("[photo 7]");
    }

    @Test
    void direction_overrides_and_control_characters_are_taken_out() {
        assertThat(BlockReader.clean("a\u202Eb\u0000c\u200D")).isEqualTo("abc\u200D");
    }

    @Test
    void blocks_survive_the_database() {
        StoryContent content =
                new StoryContent(
                        "T",
                        "",
                        "",
                        BlockReader.read("a **b**\n\n> c\n\n- d\n\n[photo 1]", List.of(PHOTO)),
                        List.of(),
                        "fr",
                        "",
                        List.of("x"),
                        null,
                        List.of(new Picture(PHOTO, "d", "")),
                        null,
                        List.of(new Member(PHOTO, "newsroom:story:" + PHOTO)));

        assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
    }

    @Test
    void html_nested_without_end_does_not_break_the_reader() {
        String deep = "<div>".repeat(20_000) + "fond" + "</div>".repeat(20_000);

        List<Block> blocks = BlockReader.read(deep, List.of());

        assertThat(blocks).hasSize(1);
        assertThat(blocks.getFirst().words()).isEqualTo("fond");
    }
}
