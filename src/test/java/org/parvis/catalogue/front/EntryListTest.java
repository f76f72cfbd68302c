package org.parvis.catalogue.front;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Theme;
import org.parvis.credits.Credits;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.ServerTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class EntryListTest {
    private static final int STORIES = 30;

    @Autowired Catalogue catalogue;
    @Autowired EntryListStore lists;
    @Autowired Credits credits;
    @Autowired Portals portals;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester pages;

    private PortalId here;
    private Newsstand newsstand;

    @BeforeEach
    void stories() {
        newsstand = new Newsstand(catalogue, credits);
        here = Newsstand.open(portals, clock, "le-kiosque", "Le Kiosque").id();
        if (catalogue.size(here) > 0) {
            return;
        }
        for (int number = 1; number <= STORIES; number++) {
            newsstand.publish(
                    here,
                    "Texte numéro " + number,
                    "Chapeau",
                    "",
                    number % 2 == 0 ? "Pair" : "Impair");
        }
        SubjectRef film = newsstand.clearStory(here);
        catalogue.publish(
                newsstand.publication(
                        here,
                        film,
                        "film",
                        Rubric.SEE,
                        Language.FRENCH,
                        Audience.PUBLIC,
                        "Un film",
                        "Court",
                        "",
                        "Pair"));
    }

    @Test
    void pages_of_a_list_follow_one_another_without_gap_or_double_even_within_one_second() {
        db.sql(
                        "UPDATE catalogue.entry SET published_at = date_trunc('day', published_at) WHERE portal_id = ?")
                .param(here.value())
                .update();
        List<Entry> seen = new ArrayList<>();
        Listing listing = Listing.of(here);

        for (List<Entry> page = lists.page(listing, 7);
                !page.isEmpty();
                page = lists.page(listing, 7)) {
            seen.addAll(page);
            listing = listing.after(new Cursor(page.getLast().publishedAt(), page.getLast().id()));
        }

        assertThat(seen).extracting(Entry::id).doesNotHaveDuplicates().hasSize(STORIES + 1);
    }

    @Test
    void older_stories_are_behind_a_link() {
        Document first = page("/le-kiosque/lire");
        Element older = first.expectFirst("a[rel=next]");
        Document second = page(older.attr("href"));

        assertThat(first.select("article.card").size() + second.select("article.card").size())
                .isEqualTo(STORIES);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void filters_are_links_with_their_count_and_narrow_the_list() {
        Document all = page("/le-kiosque/lire");
        Element even = all.expectFirst("a[href$=\"theme=pair\"]");

        Document narrowed = page(even.attr("href"));

        assertThat(even.text()).contains("Pair", "15");
        assertThat(narrowed.select("article.card")).hasSize(15);
        assertThat(narrowed.select(".filters a[aria-current]").text()).contains("Pair");
    }

    @Test
    void a_theme_gathers_every_rubric() {
        Document theme = page("/le-kiosque/themes/pair");

        assertThat(theme.select("article.card")).hasSize(16);
        assertThat(pages.get().uri("/le-kiosque/themes/inconnu").exchange()).hasStatus(404);
        assertThat(pages.get().uri("/quai-9/themes/pair").exchange()).hasStatus(404);
    }

    @Test
    void the_front_page_shows_the_film_first_and_asks_the_database_little() {
        ListAppender<ILoggingEvent> statements = listen();

        Document home = page("/le-kiosque");

        assertThat(home.select("article.lead h1").text()).isEqualTo("Un film");
        assertThat(home.select(".offer a")).hasSize(4);
        assertThat(home.select("#s-lire")).hasSize(1);
        assertThat(home.select("#s-ecouter")).isEmpty();
        assertThat(
                        statements.list.stream()
                                .filter(event -> event.getMessage().contains("Executing")))
                .hasSizeLessThanOrEqualTo(6);
        silence(statements);
    }

    @Test
    void an_empty_portal_invites() {
        Newsstand.open(portals, clock, "tout-neuf", "Tout Neuf");

        assertThat(page("/tout-neuf").select(".empty a.btn").attr("href"))
                .isEqualTo("/tout-neuf/participer");
        assertThat(pages.get().uri("/tout-neuf/voir").exchange()).hasStatusOk();
        assertThat(pages.get().uri("/ar/tout-neuf").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("هنا يبدأ كل شيء");
    }

    @Test
    void the_network_is_a_wall_of_portals() {
        Document network = page("/");

        assertThat(network.select(".wall a[href=/le-kiosque]").text()).isEqualTo("Le Kiosque");
        assertThat(network.select(".wall li")).hasSizeGreaterThan(1);
    }

    @Test
    void related_stories_share_something_and_are_never_the_story_itself() {
        SubjectRef subject = newsstand.publish(here, "Texte numéro mille", "", "", "Pair");
        Entry entry = catalogue.find(here, subject).orElseThrow();

        List<Entry> related = catalogue.related(entry, 4);

        assertThat(related).hasSize(4).extracting(Entry::subject).doesNotContain(subject);
        assertThat(related)
                .allSatisfy(near -> assertThat(near.themes()).contains(new Theme("pair", "Pair")));
        catalogue.withdraw(here, subject, "end of test");
    }

    private Document page(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static ListAppender<ILoggingEvent> listen() {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
        return appender;
    }

    private static void silence(ListAppender<ILoggingEvent> appender) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
