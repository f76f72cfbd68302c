package org.parvis.catalogue.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credits;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers find across all portals. */
@ServerTest
class NetworkReadingTest {
    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Openings openings;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Newsstand newsstand;
    private Portal one;
    private Portal two;
    private Browser reader;
    private String word;

    @BeforeEach
    void open() {
        newsstand = new Newsstand(catalogue, credits);
        one = openings.portal();
        two = openings.portal();
        reader = new Browser(port);
        word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_word_is_found_in_every_portal_and_each_hit_leads_home() {
        newsstand.publish(one.id(), "Le lavoir " + word, "", "");
        newsstand.publish(two.id(), "La passerelle", "", "On y entend " + word + ".");

        Document page = reader.get("/chercher?q=" + word).page();

        assertThat(page.select(".title a").eachAttr("href"))
                .containsExactly(
                        "/" + one.slug() + "/lire/le-lavoir-" + word,
                        "/" + two.slug() + "/lire/la-passerelle");
    }

    @Test
    void a_word_that_is_in_half_of_all_stories_is_found_among_the_newest_the_best_first() {
        fill(one.id(), 150);
        newsstand.publish(two.id(), "Rien que " + word, word, word);

        Document first = reader.get("/chercher?q=" + word).page();
        Document second = reader.get("/chercher?q=" + word + "&page=2").page();

        assertThat(first.select(".title a").eachText().getFirst()).isEqualTo("Rien que " + word);
        assertThat(first.select(".title a")).hasSize(12);
        assertThat(second.select(".title a")).hasSize(12);
        assertThat(second.select(".title a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".title a").eachAttr("href"));
    }

    @Test
    void a_word_with_a_slip_and_a_word_that_is_excluded() {
        newsstand.publish(one.id(), "La " + word + " du port", "", "");
        newsstand.publish(two.id(), "La " + word + " du parc", "", "");

        assertThat(reader.get("/chercher?q=" + word + "+-parc").body())
                .contains("du port")
                .doesNotContain("du parc");
        assertThat(reader.get("/chercher?q=" + word + "x").body()).contains("Voici pour");
    }

    @Test
    void the_former_address_of_search_and_feed_leads_to_the_new_one() {
        assertThat(reader.get("/reseau/chercher?q=port").location()).isEqualTo("/chercher?q=port");
        assertThat(reader.get("/reseau/flux.atom").location()).isEqualTo("/flux.atom");
    }

    @Test
    void a_theme_gathers_all_portals_page_by_page_and_has_its_feeds() {
        for (int number = 1; number <= 15; number++) {
            newsstand.publish(one.id(), "Un " + number, "", "", "Thème " + word);
            newsstand.publish(two.id(), "Deux " + number, "", "", "Thème " + word);
        }
        String theme = "/themes/theme-" + word;

        Document first = reader.get(theme).page();
        Document second = reader.get(first.select("a[rel=next]").attr("href")).page();

        List<String> all = new ArrayList<>(first.select(".title a").eachAttr("href"));
        all.addAll(second.select(".title a").eachAttr("href"));
        assertThat(first.select(".title a")).hasSize(24);
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
        assertThat(reader.get(theme + "/flux.atom").body()).contains("Un 3", "Deux 3");
        assertThat(reader.get(theme + "/flux.json").body()).contains("Un 3", "Deux 3");
        assertThat(reader.get("/themes").body()).contains("Thème " + word);
        assertThat(reader.get("/themes/personne-n-en-parle").status()).isEqualTo(404);
    }

    @Test
    void what_is_withdrawn_leaves_the_networks_kept_pages_at_once() {
        var subject = newsstand.publish(one.id(), "Bientôt parti " + word, "", "", word);
        db.sql(
                        "UPDATE catalogue.entry SET published_at = now() + interval '1 day' WHERE subject = ?")
                .param(subject.toString())
                .update();
        List<String> paths = List.of("/", "/themes/" + word, "/flux.atom", "/flux.json");
        paths.forEach(
                path -> assertThat(reader.get(path).body()).contains("Bientôt parti " + word));

        catalogue.withdraw(one.id(), subject, "demande");

        paths.forEach(path ->
                assertThat(reader.get(path).body()).doesNotContain("Bientôt parti " + word));
    }

    @Test
    void the_foot_of_the_network_leads_to_charter_contact_and_opening() {
        Document home = reader.get("/").page();

        for (String path : List.of("/reseau/charte", "/reseau/contact", "/reseau/ouvrir")) {
            assertThat(home.select("footer a[href=" + path + "]")).as(path).isNotEmpty();
            assertThat(reader.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(reader.get("/reseau/contact").body()).contains(one.name(), two.name());
    }

    /** Stories as a large network has them, written at once. */
    private void fill(PortalId portal, int stories) {
        var subject = newsstand.publish(portal, "Modèle " + word, "", "le " + word + " de tous");
        db.sql(
                        """
                        INSERT INTO catalogue.entry
                        SELECT (jsonb_populate_record(entry, jsonb_build_object(
                            'id', gen_random_uuid(), 'subject', 'newsroom:story:' || gen_random_uuid(),
                            'title', 'Série ' || number, 'slug', 'serie-' || number,
                            'search', to_tsvector('catalogue.french', :word)::text))).*
                        FROM catalogue.entry AS entry CROSS JOIN generate_series(1, :most) AS number
                        WHERE entry.portal_id = :portal AND entry.subject = :subject
                        """)
                .param("word", word)
                .param("most", stories)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .update();
    }
}
