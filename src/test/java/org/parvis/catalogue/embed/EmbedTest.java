package org.parvis.catalogue.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class EmbedTest {
    private static final String POLICY = "Content-Security-Policy";

    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Openings openings;
    @LocalServerPort int port;

    private Portal portal;
    private Newsstand stand;
    private Browser site;

    @BeforeEach
    void a_portal_of_its_own() {
        portal = openings.portal();
        stand = new Newsstand(catalogue, credits);
        site = new Browser(port);
    }

    @Test
    void a_frame_shows_a_story_without_any_script_and_no_other_page_may_be_framed() {
        stand.publish(portal.id(), "Le thé de Yamina", "Premier hiver ici.", "");

        Browser.Answer frame = site.get(at("/integrer/lire/le-the-de-yamina?theme=sombre"));

        assertThat(frame.raw().headers().firstValue(POLICY))
                .get()
                .asString()
                .contains("frame-ancestors *", "script-src 'none'");
        assertThat(frame.page().select("script, form")).isEmpty();
        assertThat(frame.page().select("html").attr("data-theme")).isEqualTo("sombre");
        assertThat(frame.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(frame.page().select("link[rel=canonical]").attr("href"))
                .endsWith(at("/lire/le-the-de-yamina"));
        assertThat(frame.page().select("a").eachAttr("target")).containsOnly("_top");
        for (String other : new String[] {"", "/lire", "/lettre", "/retirer-mon-image"}) {
            assertThat(site.get(at(other)).raw().headers().firstValue(POLICY))
                    .get()
                    .asString()
                    .contains("frame-ancestors 'none'", "script-src 'self'");
        }
    }

    @Test
    void once_a_story_is_withdrawn_its_frame_says_so_politely() {
        SubjectRef subject = stand.publish(portal.id(), "Retirée demain", "", "");
        String frame = at("/integrer/lire/retiree-demain");
        assertThat(site.get(frame).body()).contains("Retirée demain");
        assertThat(site.get(frame).status()).isEqualTo(200);

        catalogue.withdraw(portal.id(), subject, "test");
        Browser.Answer gone = site.get(frame);

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("n’est plus là").doesNotContain("Retirée demain");
        assertThat(gone.raw().headers().firstValue(POLICY))
                .get()
                .asString()
                .contains("frame-ancestors *");
        assertThat(site.get(at("/integrer")).body()).doesNotContain("Retirée demain");
    }

    @Test
    void the_latest_of_a_portal_fit_into_a_frame_too() {
        stand.publish(portal.id(), "Un", "", "");
        stand.publish(portal.id(), "Deux", "", "");
        stand.publication(
                portal.id(),
                stand.clearStory(portal.id()),
                "article",
                Rubric.READ,
                Language.FRENCH,
                Audience.PUBLIC,
                "Jamais publiée",
                "",
                "");

        assertThat(site.get(at("/integrer")).page().select("li a").eachText())
                .containsExactly("Deux", "Un");
        assertThat(site.get(at("/integrer?rubrique=voir")).page().select("li a")).isEmpty();
    }

    @Test
    void oembed_is_found_from_the_pages_and_answers_within_the_size_asked_for() {
        stand.publish(portal.id(), "Le <thé> de Yamina", "", "");
        String discovered =
                site.get(at("")).page().select("link[type=application/json+oembed]").attr("href");

        JsonNode latest = JsonMapper.builder().build().readTree(site.get(discovered).body());
        JsonNode story = oembed(at("/lire/le-the-de-yamina"), "&maxwidth=300&maxheight=250");

        assertThat(latest.get("type").asString()).isEqualTo("rich");
        assertThat(latest.get("html").asString()).contains(at("/integrer") + "\"");
        assertThat(story.get("width").asInt()).isEqualTo(300);
        assertThat(story.get("height").asInt()).isEqualTo(250);
        assertThat(story.get("html").asString()).contains("Le &lt;thé&gt; de Yamina");
    }

    private JsonNode oembed(String path, String more) {
        String url = "/oembed?url=http://localhost:" + port + path + more;
        return JsonMapper.builder().build().readTree(site.get(url).body());
    }

    private String at(String inside) {
        return "/" + portal.slug() + inside;
    }
}
