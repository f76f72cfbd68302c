package org.parvis.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Publication;
import org.parvis.catalogue.Reread;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
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

/** What programs are told of the languages of a story, and of its short text. */
@ServerTest
class ApiVersionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Openings openings;
    @LocalServerPort int port;

    private Portal portal;
    private PortalId here;
    private Newsstand stand;
    private Browser program;

    @BeforeEach
    void a_portal_of_its_own() {
        portal = openings.portal();
        here = portal.id();
        stand = new Newsstand(catalogue, credits);
        program = new Browser(port);
    }

    @Test
    void a_story_names_its_translations_and_a_translation_its_original() {
        SubjectRef tea = stand.publish(here, "Le thé", "", "du thé");
        SubjectRef said = stand.clearStory(here);
        Publication english =
                stand.publication(
                        here,
                        said,
                        "article",
                        Rubric.READ,
                        Language.ENGLISH,
                        Audience.PUBLIC,
                        "Tea",
                        "",
                        "tea");
        catalogue.publish(Newsstand.with(english, tea, "", null));
        String original = catalogue.find(here, tea).orElseThrow().id().toString();

        JsonNode one = json(at("/entries/" + original));
        JsonNode translated = json(at("/entries?language=en")).get("items").get(0);

        assertThat(one.get("translation_of").isNull()).isTrue();
        assertThat(one.get("translations")).hasSize(1);
        assertThat(one.get("translations").get(0).get("language").asString()).isEqualTo("en");
        assertThat(body(program.get(one.get("translations").get(0).get("self").asString())))
                .isEqualTo(json(at("/entries/" + translated.get("id").asString())));
        assertThat(translated.get("translations")).isEmpty();
        assertThat(translated.get("translation_of").get("id").asString()).isEqualTo(original);
        assertThat(new Described(description()).wrong(one, "FullEntry")).isEmpty();
        assertThat(new Described(description()).wrong(translated, "Entry")).isEmpty();

        catalogue.withdraw(here, said, "test");
        assertThat(json(at("/entries/" + original)).get("translations")).isEmpty();
    }

    @Test
    void a_short_text_says_who_re_read_it_or_that_nobody_has() {
        Publication bare = stand.text(here, stand.clearStory(here), "Le thé", "", "du thé");
        Publication reread = stand.text(here, stand.clearStory(here), "Le pain", "", "du pain");
        catalogue.publish(Newsstand.with(bare, null, "On boit du thé.", null));
        LocalDate day = LocalDate.of(2026, 11, 3);
        catalogue.publish(
                Newsstand.with(reread, null, "On mange du pain.", new Reread("Nour, Enzo", day)));

        JsonNode items = json(at("/entries")).get("items");

        assertThat(items.get(1).get("easy_text_reread").isNull()).isTrue();
        JsonNode said = items.get(0).get("easy_text_reread");
        assertThat(said.get("readers").asString()).isEqualTo("Nour, Enzo");
        assertThat(said.get("on").asString()).isEqualTo("2026-11-03");
        assertThat(new Described(description()).wrong(items.get(0), "Entry")).isEmpty();
    }

    private String at(String inside) {
        return "/portals/" + portal.slug() + inside;
    }

    private JsonNode json(String path) {
        Browser.Answer answer = program.get("/api/v1" + path);
        assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
        return body(answer);
    }

    private static JsonNode body(Browser.Answer answer) {
        return JSON.readTree(answer.body());
    }

    private JsonNode description() {
        return json("/openapi.json");
    }
}
