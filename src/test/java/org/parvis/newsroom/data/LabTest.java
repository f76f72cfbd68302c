package org.parvis.newsroom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Newcomers;
import org.parvis.newsroom.door.Doorstep;
import org.parvis.world.Browser;

/** The "Labo ouvert": data from outside, with their source and their licence. */
class LabTest extends Doorstep {
    private static final String CSV = "rue;bancs\nForges;3\nÉcoles;1\n";

    @Test
    void a_data_set_is_shown_and_handed_out_once_the_newsroom_has_put_it_online() {
        Browser nadia = anybody();
        String title = "Les bancs " + UUID.randomUUID();
        assertThat(nadia.get("/grand-palier/labo").page().select("a[href*=donnees]")).isNotEmpty();
        String link = begunLab(nadia, title);
        Browser.Answer sent = send(nadia, link, title, CSV, Map.of("source", "Compté en mai."));
        assertThat(sent.status()).as("a licence is missing").isEqualTo(422);
        assertThat(sent.page().select("#f-source").attr("value")).isEqualTo("Compté en mai.");

        assertThat(
                        send(
                                        nadia,
                                        link,
                                        title,
                                        "",
                                        Map.of("source", "Compté en mai.", "licence", "CC_BY"))
                                .status())
                .isEqualTo(303);
        String desk = "/grand-palier/redaction/recits/" + draft(link).id();
        Browser.Answer review = reviewer.get(desk + "/relecture");
        assertThat(review.page().select(".sheet-rows td").eachText())
                .containsExactly("Forges", "3", "Écoles", "1");
        assertThat(author.get(desk + "/donnees").status()).isEqualTo(403);
        assertThat(reviewer.get(desk + "/donnees").body()).isEqualTo(CSV);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));

        assertThat(nadia.get(address).page().text())
                .contains("CC BY 4.0", "Compté en mai.", "Forges");
        Browser.Answer file = nadia.get(address + "/donnees");
        assertThat(file.body()).isEqualTo(CSV);
        assertThat(file.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        nadia.post(link + "/retrait");
        assertThat(nadia.get(address + "/donnees").status()).isEqualTo(404);
    }

    @Test
    void a_translation_shows_and_hands_out_the_data_of_its_original() {
        Browser nadia = anybody();
        String title = "Les bancs " + UUID.randomUUID();
        String link = begunLab(nadia, title);
        Map<String, String> facts = Map.of("source", "Compté en mai.", "licence", "CC_BY");
        assertThat(send(nadia, link, title, CSV, facts).status()).isEqualTo(303);
        String desk = "/grand-palier/redaction/recits/" + draft(link).id();
        nobodyIsSeen(desk);
        reviewer.post(desk + "/publication");
        reviewer.get(desk + "/traductions");
        String english =
                reviewer.post(desk + "/traductions", "langue", "en")
                        .location()
                        .replace("/cote-a-cote", "");
        told(reviewer, english, "Benches " + UUID.randomUUID(), "Where to sit down.");
        proposed(reviewer, english);
        Browser editor = editor();

        Browser.Answer published = editor.post(english + "/publication");
        String address = editor.get(published.location()).page().select(".toast a").attr("href");

        assertThat(nadia.get(address).page().select("table[lang=fr] td").eachText())
                .containsExactly("Forges", "3", "Écoles", "1");
        assertThat(nadia.get(address).page().text())
                .contains("Where to sit down.", "ceux de l’original (en français)");
        assertThat(nadia.get(address + "/donnees").body()).isEqualTo(CSV);
        assertThat(reviewer.get(english + "/donnees").body()).isEqualTo(CSV);
    }

    private Browser editor() {
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser editor =
                newcomers.browserOf(newcomers.somebody("Awa", world.grandPalier.id(), Role.EDITOR));
        editor.get("/grand-palier/participer/texte");
        return editor;
    }

    @Test
    void a_file_that_is_no_table_is_refused_and_the_words_stay() {
        Browser nadia = anybody();
        String title = "Les arbres " + UUID.randomUUID();
        String link = begunLab(nadia, title);

        Browser.Answer refused = send(nadia, link, title, "un mot", Map.of("source", "Moi"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("ne se lit pas comme un tableau");
        assertThat(refused.page().select("#f-title").attr("value")).isEqualTo(title);
    }

    private String begunLab(Browser who, String title) {
        return link(
                who.post(
                        "/grand-palier/participer/donnees/sans-compte",
                        "prenom",
                        "Nadia",
                        "titre",
                        title,
                        "texte",
                        "Où s’asseoir dans le quartier.",
                        "reponse",
                        "aucune"));
    }

    private Browser.Answer send(
            Browser who, String link, String title, String file, Map<String, String> facts) {
        Map<String, String> fields = new LinkedHashMap<>(facts);
        fields.put("version", version(who.get(link)));
        fields.put("title", title);
        fields.put("seen", "NO");
        fields.put("oeuvre", "true");
        fields.put("puis", "envoi");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"")
                        .append("\r\n\r\n" + value + "\r\n"));
        body.append("--b\r\nContent-Disposition: form-data; name=\"donnees\"; filename=\"")
                .append(file.isEmpty() ? "" : "bancs.csv")
                .append("\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n");
        return who.send(
                who.request(link)
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }
}
