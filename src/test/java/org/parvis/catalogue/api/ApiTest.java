package org.parvis.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, compared with the description that it serves. */
@ServerTest
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Portals portals;
    @Autowired Openings openings;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

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
    void the_description_names_every_route_and_no_other() {
        Set<String> served = new TreeSet<>();
        routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(served::add);

        assertThat(new TreeSet<>(description().get("paths").propertyNames())).isEqualTo(served);
        assertThat(description().get("servers").get(0).get("url").asString())
                .isEqualTo("http://localhost:" + port);
    }

    @Test
    void every_answer_is_as_described() {
        SubjectRef subject = stand.clearStory(here);
        credits.saveCrew(here, subject, List.of(Credit.of("Awa", "camera")));
        catalogue.publish(stand.text(here, subject, "Le thé", "Premier hiver.", "du thé", "Hiver"));
        String id = catalogue.find(here, subject).orElseThrow().id().toString();
        Map<String, String> samples =
                Map.of(
                        "/portals",
                        "Portals",
                        at(""),
                        "PortalWithSize",
                        at("/themes"),
                        "Themes",
                        at("/entries?rubric=read&theme=hiver&kind=article&language=fr"),
                        "Entries",
                        at("/entries/" + id),
                        "FullEntry",
                        "/entries?limit=3",
                        "Entries",
                        "/search?q=th%C3%A9&portal=" + portal.slug(),
                        "Found");

        samples.forEach((path, schema) -> {
            assertThat(new Described(description()).wrong(json(path), schema)).as(path).isEmpty();
        });
        assertThat(
                        json(at("/entries/" + id))
                                .get("crew")
                                .get(0)
                                .get("role_names")
                                .get(0)
                                .asString())
                .isEqualTo("Image");
        assertThat(json("/search?q=th%C3%A9&portal=" + portal.slug()).get("items")).hasSize(1);
    }

    @Test
    void a_list_goes_on_where_it_ended_and_shows_each_story_once() {
        for (int number = 1; number <= 7; number++) {
            stand.publish(here, "Histoire " + number, "", "");
        }
        List<String> titles = new ArrayList<>();
        JsonNode page = json(at("/entries?limit=3"));
        titles(page, titles);
        while (!page.get("next").isNull()) {
            page = body(program.get(page.get("next").asString()));
            titles(page, titles);
        }

        assertThat(titles)
                .containsExactly(
                        "Histoire 7",
                        "Histoire 6",
                        "Histoire 5",
                        "Histoire 4",
                        "Histoire 3",
                        "Histoire 2",
                        "Histoire 1");
    }

    @Test
    void only_what_everybody_may_read_is_shown() {
        SubjectRef members = stand.clearStory(here);
        catalogue.publish(
                stand.publication(
                        here,
                        members,
                        "article",
                        Rubric.READ,
                        Language.FRENCH,
                        Audience.MEMBERS,
                        "Entre nous",
                        "",
                        "secret"));
        String id = catalogue.find(here, members).orElseThrow().id().toString();

        assertThat(json(at("/entries")).get("items")).isEmpty();
        assertThat(json("/search?q=secret&portal=" + portal.slug()).get("items")).isEmpty();
        assertThat(program.get("/api/v1" + at("/entries/" + id)).status()).isEqualTo(404);
    }

    @Test
    void an_answer_is_kept_until_something_changes_and_any_site_may_read_it() {
        SubjectRef subject = stand.publish(here, "Avant", "", "");
        String path = "/api/v1" + at("/entries");
        Browser.Answer first = program.get(path);
        String etag = first.raw().headers().firstValue("ETag").orElseThrow();

        Browser.Answer again =
                program.send(program.request(path).header("If-None-Match", etag).build());
        Browser.Answer asked =
                program.send(
                        program.request(path)
                                .header("Origin", "https://ailleurs.example")
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "if-none-match")
                                .method(
                                        "OPTIONS",
                                        java.net.http.HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(again.status()).isEqualTo(304);
        assertThat(first.raw().headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.raw().headers().firstValue("Access-Control-Allow-Origin")).contains("*");

        catalogue.withdraw(here, subject, "test");
        Browser.Answer after =
                program.send(program.request(path).header("If-None-Match", etag).build());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("Avant");
    }

    @Test
    void what_is_not_understood_is_refused_with_a_problem_that_says_so() {
        for (String odd :
                List.of(
                        "/entries?rubrique=voir",
                        "/entries?rubric=voir",
                        "/entries?limit=0",
                        "/entries?limit=1000",
                        "/entries?after=%00",
                        "/search?q=%00",
                        "/search?page=51",
                        "/portals?x=1")) {
            Browser.Answer answer = program.get("/api/v1" + odd);
            assertThat(answer.status()).as(odd).isEqualTo(400);
            assertThat(answer.raw().headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(body(answer).get("status").asInt()).isEqualTo(400);
        }
        for (String absent :
                List.of(
                        "/portals/personne",
                        "/portals/A%20b/entries",
                        "/portals/quai-9/entries/rien",
                        "/rien")) {
            Browser.Answer answer = program.get("/api/v1" + absent);
            assertThat(answer.status()).as(absent).isEqualTo(404);
            assertThat(body(answer).get("title").asString()).isEqualTo("Not Found");
        }
    }

    @Test
    void a_page_explains_it_in_words() {
        for (String language : List.of("", "/en", "/ar")) {
            Browser.Answer page = program.get(language + "/reseau/donnees");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("a[href=/api/v1/openapi.json]")).hasSize(1);
            assertThat(page.page().select("textarea").text()).contains("<iframe");
        }
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

    private static void titles(JsonNode page, List<String> titles) {
        page.get("items").forEach(item -> titles.add(item.get("title").asString()));
    }

    private JsonNode description() {
        return json("/openapi.json");
    }
}
