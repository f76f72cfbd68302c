package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Language;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class PlaceTest {
    @Autowired MockMvcTester pages;
    @Autowired Places places;
    @Autowired Portals portals;
    @Autowired World world;

    @Test
    void a_language_prefix_changes_the_words_and_not_the_page() {
        var french = pages.get().uri("/grand-palier/charte").exchange();
        var arabic = pages.get().uri("/ar/grand-palier/charte").exchange();

        assertThat(french).hasStatusOk().bodyText().contains("lang=\"fr\"", "Notre charte");
        assertThat(arabic).hasStatusOk().bodyText().contains("dir=\"rtl\"", "ميثاقنا");
    }

    @Test
    void links_keep_the_language_and_the_portal() {
        Place place = places.home(world.grandPalier, Language.ENGLISH);

        assertThat(place.href("/voir")).isEqualTo("/en/grand-palier/voir");
        assertThat(place.href("/")).isEqualTo("/en/grand-palier");
        assertThat(place.network("/connexion")).isEqualTo("/en/connexion");
        assertThat(place.in(Language.FRENCH)).isEqualTo("/grand-palier");
    }

    @Test
    void an_unknown_portal_is_not_found_in_words() {
        assertThat(pages.get().uri("/nulle-part/charte").exchange())
                .hasStatus(404)
                .bodyText()
                .contains("Cette page n’est plus là");
    }
}
