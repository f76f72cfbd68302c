package org.parvis.newsroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;

/** A resident's own notebook: its pages, its feed, its words. */
@ServerTest
class NotebookTest extends Desk {
    private static final String DESK = "/grand-palier/redaction/carnet";

    private Browser reader;
    private String title;

    @BeforeEach
    void a_reader_is_there() {
        reader = new Browser(port);
        title = "Vu du onzième " + System.nanoTime();
    }

    @Test
    void a_notebook_shows_its_pages_the_latest_first_and_each_leads_to_its_neighbours() {
        open();
        page("Lundi");
        String middle = page("Mardi");
        page("Mercredi");

        Browser.Answer notebook = reader.get(address());

        assertThat(notebook.page().select("main li h3").eachText())
                .containsExactly("Mercredi", "Mardi", "Lundi");
        assertThat(notebook.page().select("h1").text()).isEqualTo(title);
        assertThat(notebook.page().select("main").text()).contains("Par Paulo du onzième");
        Browser.Answer leaf = reader.get(middle);
        assertThat(leaf.page().select("a[rel=prev]").text()).contains("Lundi");
        assertThat(leaf.page().select("a[rel=next]").text()).contains("Mercredi");
        assertThat(leaf.page().select("main a[href=" + address() + "]")).isNotEmpty();
        assertThat(leaf.page().select("main").text())
                .contains("Le carnet de Paulo du onzième")
                .contains("Par Paulo du onzième");
    }

    @Test
    void a_notebook_is_followed_by_its_own_feed() {
        open();
        page("Lundi");

        String feed =
                reader.get(address())
                        .page()
                        .select("head link[type=application/atom+xml]")
                        .attr("href");

        Browser.Answer answer = reader.get(feed);
        assertThat(feed).isEqualTo(address() + "/flux.atom");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<title>Lundi</title>", title, "Il a plu sur les balcons.")
                .doesNotContain("Mardi");
    }

    @Test
    void a_notebook_has_its_place_on_the_portal_once_a_page_is_online() {
        open();
        String address = page("Lundi");
        String notebook = address();
        assertThat(reader.get("/grand-palier/carnets").body()).contains(title);
        assertThat(reader.get("/grand-palier").body()).contains(title);

        reviewer.post(desk + "/retrait", "motif", "à la demande de son auteur");

        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(reader.get(notebook).status()).isEqualTo(404);
        assertThat(reader.get("/grand-palier/carnets").body()).doesNotContain(title);
    }

    @Test
    void somebody_without_a_notebook_opens_one_before_the_first_page() {
        Browser.Answer answer = author.post("/grand-palier/participer/carnet");

        assertThat(answer.location()).endsWith(DESK);
        Browser.Answer form = author.get(DESK);
        assertThat(form.page().select("input[name=nom]").attr("value")).isEqualTo("Paulo C.");
        assertThat(author.post(DESK, "titre", "", "nom", "Paulo").page().select(".err").text())
                .contains("Donnez un nom à votre carnet");
    }

    @Test
    void later_words_of_a_notebook_wait_until_somebody_has_read_them() {
        open();
        page("Lundi");
        String before = address();
        author.post(DESK, "titre", "Autre " + title, "phrase", "", "nom", "Paulo");
        assertThat(reader.get(before).page().select("h1").text()).isEqualTo(title);

        Browser.Answer list = reviewer.get("/grand-palier/redaction/carnets");
        Elements form = list.page().select("form:contains(Autre " + title + ")");
        String read = form.select("input[name=lus]").attr("value");
        reviewer.post(form.attr("action"), "lus", read);

        Browser.Answer moved = reader.get(before);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(reader.get(moved.location()).page().select("h1").text())
                .isEqualTo("Autre " + title);
    }

    @Test
    void words_written_while_others_are_read_are_not_shown() {
        open();
        page("Lundi");
        String before = address();
        author.post(DESK, "titre", "Autre " + title, "phrase", "", "nom", "Paulo");
        Browser.Answer list = reviewer.get("/grand-palier/redaction/carnets");
        Elements form = list.page().select("form:contains(Autre " + title + ")");
        author.post(DESK, "titre", "Jamais lu " + title, "phrase", "", "nom", "Paulo");

        String read = form.select("input[name=lus]").attr("value");
        Browser.Answer answer = reviewer.post(form.attr("action"), "lus", read);

        assertThat(reader.get(before).page().select("h1").text()).isEqualTo(title);
        assertThat(reviewer.get(answer.location()).body()).contains("Jamais lu " + title);
    }

    @Test
    void nobody_without_an_account_writes_in_a_notebook() {
        assertThat(reader.get("/grand-palier/participer/carnet/sans-compte").status())
                .isEqualTo(404);
    }

    private String desk = "";

    private void open() {
        author.post(
                DESK,
                "titre",
                title,
                "phrase",
                "Onze pages, onze étages.",
                "nom",
                "Paulo du onzième",
                "image",
                "windows");
    }

    /** Writes, sends and publishes a page; its address. */
    private String page(String named) {
        desk = begun("carnet");
        told(desk, named, "Il a plu sur les balcons.");
        proposed(desk, "CHOSEN", "Paulo du onzième");
        nobodyIsSeen(desk);
        return address(reviewer.post(desk + "/publication"));
    }

    private String address() {
        return author.get(DESK).page().select("a[href*=/carnets/]").attr("href");
    }
}
