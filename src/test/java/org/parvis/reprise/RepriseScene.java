package org.parvis.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Publication;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.credits.Credits;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.identity.Accounts;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two portals with their editors, one that lends and one that takes up, and somebody who reads. */
@ServerTest
abstract class RepriseScene {
    static final String TITLE = "Les jardins du toit";
    static final String WORDS = "Un toit comme le nôtre, à deux rues.";

    @Autowired Catalogue catalogue;
    @Autowired Sharing sharing;
    @Autowired Credits credits;
    @Autowired Accounts accounts;
    @Autowired Openings openings;
    @Autowired Portals portals;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    Newsstand newsstand;
    Portal home;
    Portal taker;
    Visitor editorAtHome;
    Visitor editorOfTaker;
    Browser reader;

    @BeforeEach
    void open() {
        newsstand = new Newsstand(catalogue, credits);
        home = openings.portal();
        taker = openings.portal();
        editorAtHome = editor(home);
        editorOfTaker = editor(taker);
        reader = new Browser(port);
    }

    List<String> journal(PortalId portal) {
        return db.sql("SELECT what FROM identity.audit WHERE portal_id = ? ORDER BY id")
                .param(portal.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Every address of the taker where a public story may be seen. */
    List<String> channels() {
        String at = "/" + taker.slug();
        String api = "/api/v1/portals" + at;
        return List.of(
                at,
                at + "/lire",
                at + "/themes/jardins",
                at + "/chercher?q=tomates",
                at + "/flux.atom",
                at + "/flux.json",
                at + "/lire/flux.atom",
                at + "/themes/jardins/flux.json",
                at + "/integrer",
                at + "/integrer/reprises/les-jardins-du-toit",
                "/oembed?url=http://localhost:" + port + page(),
                api + "/entries",
                "/api/v1/search?q=tomates&portal=" + taker.slug(),
                page());
    }

    String page() {
        return "/" + taker.slug() + "/reprises/les-jardins-du-toit";
    }

    /** So that the answers are kept in the cache, and must leave it. */
    void read(List<String> paths) {
        paths.forEach(path -> assertThat(reader.get(path).body()).as(path).contains(TITLE));
    }

    void assertGone() {
        for (String path : channels()) {
            assertThat(reader.get(path).body()).as(path).doesNotContain(TITLE);
        }
        assertThat(reader.get(page()).status()).isEqualTo(404);
    }

    EntryRef reprise(Entry story) {
        UUID id =
                db.sql("SELECT id FROM reprise.taken WHERE portal_id = ? AND home_subject = ?")
                        .params(taker.id().value(), story.subject().toString())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .single();
        return new EntryRef(taker.id(), Taken.ref(id));
    }

    PublicationOutcome take(Entry story) {
        return sharing.takeUp(
                taker.id(), story, new Sharing.Dress(Rubric.READ, WORDS, false), editorOfTaker);
    }

    Entry offered(Entry story) {
        sharing.offer(story, "Pour vous", editorAtHome);
        return story;
    }

    Entry story(String title) {
        return online(text(newsstand.clearStory(home.id()), title));
    }

    Entry online(Publication publication) {
        assertThat(catalogue.publish(publication)).isInstanceOf(PublicationOutcome.Published.class);
        return catalogue.find(home.id(), publication.subject()).orElseThrow();
    }

    Publication text(SubjectRef subject, String title) {
        return text(subject, title, Audience.PUBLIC);
    }

    Publication text(SubjectRef subject, String title, Audience audience) {
        return newsstand.publication(
                home.id(),
                subject,
                "article",
                Rubric.READ,
                Language.FRENCH,
                audience,
                title,
                "On y monte par l’échelle.",
                "Des tomates et des abeilles.",
                "Jardins");
    }

    Visitor editor(Portal portal) {
        var account = accounts.create("Claire", null, Language.FRENCH);
        accounts.grant(account.id(), Role.EDITOR, portal.id());
        return accounts.asVisitor(account.id(), portal.id());
    }

    static NewSignature agreed() {
        return NewSignature.onScreen(
                Voice.SELF,
                "Malika",
                "self",
                new Wording("1", Language.FRENCH, "Je suis d’accord.", "0".repeat(64)),
                Newsstand.CLAIRE);
    }
}
