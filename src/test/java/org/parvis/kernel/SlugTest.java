package org.parvis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void a_title_becomes_a_readable_address() {
        assertThat(Slug.from("Onzième étage, sans ascenseur !", "recit").value())
                .isEqualTo("onzieme-etage-sans-ascenseur");
        assertThat(Slug.from("Cœur d’îlot", "recit").value()).isEqualTo("coeur-d-ilot");
    }

    @Test
    void a_title_without_latin_letters_falls_back() {
        assertThat(Slug.from("حكاية", "recit").value()).isEqualTo("recit");
    }

    @Test
    void an_endless_title_is_cut_at_a_word() {
        String slug = Slug.from("palier ".repeat(100_000), "recit").value();

        assertThat(slug.length()).isLessThanOrEqualTo(80);
        assertThat(slug).endsWith("palier");
    }

    @Test
    void a_second_story_of_the_same_title_is_numbered() {
        assertThat(new Slug("roue-libre").numbered(2).value()).isEqualTo("roue-libre-2");
    }
}
