package org.parvis.catalogue.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryStore;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.Theme;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class FeedTest {
    private static final String TITLE = "Le <thé> & l’hiver \u0007";

    @Autowired Catalogue catalogue;
    @Autowired EntryStore entries;
    @Autowired TallyStore tallies;
    @Autowired Credits credits;
    @Autowired Portals portals;
    @Autowired Clock clock;
    @Autowired MockMvcTester pages;
    @LocalServerPort int port;

    private PortalId here;

    @BeforeEach
    void stories() {
        here = Newsstand.open(portals, clock, "les-ondes", "Les Ondes").id();
        if (catalogue.size(here) == 0) {
            Entry sound = sound();
            entries.keep(sound, "du thé");
            tallies.add(sound);
        }
    }

    @Test
    void atom_is_what_it_was() throws Exception {
        assertThat(body("/les-ondes/flux.atom")).isEqualTo(expected("flux.atom"));
    }

    @Test
    void json_feed_is_what_it_was() throws Exception {
        JsonMapper json = JsonMapper.builder().build();

        JsonNode written = json.readTree(body("/les-ondes/flux.json"));

        assertThat(written).isEqualTo(json.readTree(expected("flux.json")));
    }

    @Test
    void the_podcast_is_what_it_was() throws Exception {
        assertThat(body("/les-ondes/ecouter/podcast.xml")).isEqualTo(expected("podcast.xml"));
    }

    @Test
    void every_feed_and_map_is_well_formed_xml() throws Exception {
        for (String address :
                List.of(
                        "/les-ondes/ecouter/flux.atom",
                        "/les-ondes/voir/flux.atom",
                        "/les-ondes/themes/hiver/flux.atom",
                        "/ar/les-ondes/flux.atom",
                        "/flux.atom",
                        "/sitemap.xml",
                        "/les-ondes/sitemap-1.xml")) {
            assertThat(wellFormed(body(address))).as(address).isTrue();
        }
        assertThat(body("/les-ondes/sitemap-1.xml")).contains("/les-ondes/ecouter/le-the");
        assertThat(body("/robots.txt")).contains("/sitemap.xml");
    }

    @Test
    void oembed_describes_public_addresses_of_ours_only() throws Exception {
        String ours = "http://localhost:" + port + "/en/les-ondes/ecouter/le-the";

        JsonNode answer =
                JsonMapper.builder().build().readTree(body("/oembed?maxwidth=400&url=" + ours));

        assertThat(answer.get("type").asString()).isEqualTo("rich");
        assertThat(answer.get("width").asInt()).isEqualTo(400);
        assertThat(answer.get("html").asString())
                .contains("/les-ondes/integrer/ecouter/le-the", "Le &lt;thé&gt;");
        for (String other :
                List.of(
                        "http://elsewhere.example/les-ondes/ecouter/le-the",
                        "http://localhost/les-ondes/ecouter/rien",
                        "http://localhost/quai-9/ecouter/le-the",
                        "ceci n'est pas une adresse")) {
            assertThat(pages.get().uri("/oembed?url={url}", other).exchange())
                    .as(other)
                    .hasStatus(404);
        }
        assertThat(pages.get().uri("/oembed?format=xml&url=" + ours).exchange()).hasStatus(501);
    }

    @Test
    void a_frame_of_another_site_may_show_the_page_made_for_it_and_no_other() {
        assertThat(pages.get().uri("/les-ondes/integrer/ecouter/le-the").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Le &lt;thé&gt; &amp; l’hiver", "data-encre=\"grenadine\"");
    }

    private String body(String address) {
        MvcTestResult answer = pages.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(":" + port, "")
                .replaceFirst("(?<=<podcast:guid>)[^<]*", "GUID")
                .replace("localhost:" + answer.getRequest().getServerPort(), "localhost")
                .strip();
    }

    private static String expected(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FeedTest.class.getResourceAsStream("/catalogue/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean wellFormed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                != null;
    }

    private Entry sound() {
        SubjectRef subject =
                new SubjectRef(
                        "newsroom",
                        "story",
                        UUID.fromString("01910000-0000-7000-8000-000000000001"));
        credits.saveCrew(here, subject, List.of(Credit.of("Awa", "camera")));
        return new Entry(
                here,
                UUID.fromString("01910000-0000-7000-8000-000000000002"),
                subject,
                "sound",
                Rubric.LISTEN,
                new Slug("le-the"),
                Language.FRENCH,
                Audience.PUBLIC,
                TITLE,
                "Premier hiver ici.",
                "",
                "",
                List.of(new Theme("hiver", "Hiver")),
                List.of("Awa"),
                List.of("Awa", "Enzo"),
                List.of("camera", "nothing-known"),
                Duration.ofSeconds(431),
                "mic",
                0,
                false,
                true,
                List.of(10, 50, 20),
                null,
                new Entry.Recording(
                        "/fichiers/cle/sound.m4a", 4_000_000, "audio/mp4", "/fichiers/cle/fr.vtt"),
                null,
                Newsstand.MORNING,
                Newsstand.MORNING.plusSeconds(60),
                null,
                List.of(),
                null,
                null);
    }
}
