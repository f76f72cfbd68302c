package org.parvis.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.Removal;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RemovalTest {
    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired AssetStore assets;
    @Autowired Removal removal;
    @Autowired FileStore files;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    PortalId here;
    PortalId elsewhere;
    SubjectRef page;

    @BeforeEach
    void prepare() {
        here = world.grandPalier.id();
        elsewhere = world.quai9.id();
        page = new SubjectRef("test", "page", UUID.randomUUID());
    }

    @Test
    void what_nothing_uses_is_discarded_with_its_file() {
        AssetId asset = sent(here, "seul " + page, null);
        FileHash content = content(here, asset);

        boolean discarded = media.discard(here, asset);
        removal.removeLoose(Duration.ofSeconds(-5));

        assertThat(discarded).isTrue();
        assertThat(media.find(here, asset)).isEmpty();
        assertThat(files.has(content)).isFalse();
    }

    @Test
    void what_is_used_is_not_discarded_nor_from_another_portal() {
        AssetId asset = sent(here, "montré " + page, null);
        media.use(here, asset, page);

        assertThat(media.discard(here, asset)).isFalse();
        assertThat(media.discard(elsewhere, asset)).isFalse();
        assertThat(media.find(here, asset)).isPresent();
    }

    @Test
    void a_content_that_another_portal_holds_too_stays() {
        AssetId mine = sent(here, "commun " + page, null);
        AssetId theirs = sent(elsewhere, "commun " + page, null);
        FileHash content = content(here, mine);

        media.discard(here, mine);
        removal.removeLoose(Duration.ofSeconds(-5));

        assertThat(content(elsewhere, theirs)).isEqualTo(content);
        assertThat(files.has(content)).isTrue();
    }

    @Test
    void a_content_sent_again_before_it_was_removed_stays() {
        AssetId first = sent(here, "encore " + page, null);
        media.discard(here, first);

        AssetId again = sent(here, "encore " + page, null);
        removal.removeLoose(Duration.ofSeconds(-5));

        assertThat(files.has(content(here, again))).isTrue();
    }

    @Test
    void what_nothing_has_used_for_a_month_is_forgotten_and_nothing_else_is() {
        AssetId old = sent(here, "vieux " + page, null);
        AssetId young = sent(here, "jeune " + page, null);
        AssetId used = sent(here, "servi " + page, null);
        media.use(here, used, page);
        idleFor(40, old, used);

        removal.sweep();

        assertThat(media.find(here, old)).isEmpty();
        assertThat(media.find(here, young)).isPresent();
        assertThat(media.find(here, used)).isPresent();
    }

    @Test
    void a_file_taken_out_of_a_page_has_its_month_from_then_on() {
        AssetId asset = sent(here, "repris " + page, null);
        media.use(here, asset, page);
        idleFor(40, asset);
        media.release(here, asset, page);

        removal.sweep();

        assertThat(media.find(here, asset)).isPresent();
    }

    @Test
    void a_file_sent_for_a_draft_waits_for_its_author_however_long() {
        var author = new Browser(port);
        author.signIn(accounts.signInLink(cast.holding(Role.CONTRIBUTOR).id(), "/compte"));
        author.get("/grand-palier/participer/article");
        String tell = author.post("/grand-palier/participer/article").location();
        String story = tell.replaceFirst(".*/recits/([^/]+)/.*", "$1");
        AssetId awaited =
                sent(here, "attendu " + page, SubjectRef.parse("newsroom:story:" + story));
        AssetId orphan = sent(here, "perdu " + page, page);
        idleFor(400, awaited, orphan);

        removal.sweep();

        assertThat(media.find(here, awaited)).isPresent();
        assertThat(media.find(here, orphan)).isEmpty();
    }

    @Test
    void the_files_of_a_draft_that_is_deleted_go_with_it() {
        AssetId asset = sent(here, "brouillon " + page, page);

        media.discardSentFor(here, page);

        assertThat(media.find(here, asset)).isEmpty();
    }

    private AssetId sent(PortalId portal, String words, @Nullable SubjectRef draft) {
        byte[] content = ("%PDF-1.4 " + words).getBytes(StandardCharsets.UTF_8);
        ReceiveOutcome outcome =
                media.receive(
                        portal,
                        null,
                        MediaKind.DOCUMENT,
                        "page.pdf",
                        draft,
                        new ByteArrayInputStream(content));
        return ((ReceiveOutcome.Received) outcome).asset().id();
    }

    private FileHash content(PortalId portal, AssetId asset) {
        return Objects.requireNonNull(assets.extras(portal, asset).original());
    }

    private void idleFor(int days, AssetId... ids) {
        for (AssetId id : ids) {
            db.sql(
                            "UPDATE media.asset SET idle_since = now() - :days * interval '1 day'"
                                    + " WHERE id = :id")
                    .param("days", days)
                    .param("id", id.value())
                    .update();
        }
    }
}
