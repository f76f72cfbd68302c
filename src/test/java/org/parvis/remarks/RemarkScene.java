package org.parvis.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** An author and a reader with something to remark upon, with forms alone. */
@ServerTest
abstract class RemarkScene {
    static final String REMARKS = "/grand-palier/redaction/remarques";

    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired Sketchbook book;
    @Autowired Remarks remarks;
    @Autowired RemarkStore store;
    @Autowired ThreadStore threads;
    @Autowired Media media;
    @Autowired TransactionOperations tx;
    @LocalServerPort int port;

    PortalId portal;
    Browser author;
    Browser reader;
    Sketchbook.Sketch sketch;

    @BeforeEach
    void an_author_and_a_reader() {
        portal = world.grandPalier.id();
        Account sirine = somebody("Sirine", portal);
        author = browserOf(sirine);
        reader = browserOf(somebody("Claire", portal));
        sketch =
                book.add(portal, sirine.id(), "Un début.", "On entend la chaise avant de la voir.");
    }

    Browser.Answer say(Browser who, String... fields) {
        String[] all =
                Stream.concat(Stream.of("sujet", sketch.subject.toString()), Stream.of(fields))
                        .toArray(String[]::new);
        return who.post(REMARKS, all);
    }

    static Browser.Answer decide(Browser who, Remark remark, String yes) {
        return who.post(REMARKS + "/" + remark.id() + "/decision", "reponse", yes);
    }

    Remark only() {
        List<Remark> all = store.all(portal, sketch.subject);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Account somebody(String name, PortalId where) {
        Account account =
                accounts.create(name, UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(account.id(), Role.CONTRIBUTOR, where);
        return account;
    }

    Browser browserOf(Account account) {
        Browser browser = new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
        browser.get("/grand-palier/participer/texte");
        return browser;
    }

    AssetId film(String content) {
        byte[] bytes = (content + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        ReceiveOutcome outcome =
                media.receive(
                        portal,
                        null,
                        MediaKind.FILM,
                        "f.mp4",
                        null,
                        new ByteArrayInputStream(bytes));
        return ((ReceiveOutcome.Received) outcome).asset().id();
    }
}
