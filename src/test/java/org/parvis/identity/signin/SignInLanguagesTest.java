package org.parvis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SignInLanguagesTest {
    @LocalServerPort int port;

    @Test
    void the_language_menu_leads_to_the_same_page_in_the_clothes_of_the_same_portal() {
        Browser browser = new Browser(port);

        Browser.Answer page = browser.get("/connexion?retour=/grand-palier/redaction");

        assertThat(page.page().select(".langs a[lang=en]").attr("href"))
                .isEqualTo("/en/connexion?retour=%2Fgrand-palier%2Fredaction");
        assertThat(page.page().select("html").attr("data-encre")).isEqualTo("grenadine");
    }

    @Test
    void a_form_that_needs_another_look_is_read_in_another_language_at_its_own_address() {
        Browser browser = new Browser(port);

        Browser.Answer again = browser.post("/connexion/lien", "mail", "claire");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".langs a[lang=ar]").attr("href"))
                .isEqualTo("/ar/connexion");
    }
}
