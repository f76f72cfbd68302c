package org.parvis.newsroom.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A file is public with the revision that shows it: neither before, nor after. */
class FilesOfStoriesTest extends Desk {
    private static final int PAGES = 4;

    @Autowired Media media;
    @Autowired StoryMedia files;
    @Autowired StoryStore stories;
    @Autowired StoryWriting writing;
    @Autowired TransactionOperations tx;
    @Autowired JdbcClient db;

    @Test
    void a_picture_added_to_a_story_online_waits_for_the_correction() throws Exception {
        String desk = online();

        Asset added = attached(desk, Color.BLUE);
        assertThat(asStranger(added)).isEqualTo(404);
        assertThat(reviewer.get(address(added)).status()).isEqualTo(200);
        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);

        assertThat(asStranger(added)).isEqualTo(200);
    }

    @Test
    void a_picture_taken_out_of_a_story_is_closed_by_the_correction() throws Exception {
        String desk = online();
        Asset first = media.require(portal(), firstPicture(desk));
        attached(desk, Color.BLUE);

        files.detach(
                portal(),
                StoryIdOf.desk(desk),
                first.id().value(),
                new Actor(paulo.id().value(), paulo.name(), false, false));
        assertThat(asStranger(first)).isEqualTo(200);
        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);

        assertThat(asStranger(first)).isEqualTo(404);
    }

    @Test
    void a_draft_thrown_away_takes_its_files_along() throws Exception {
        String desk = begun("photos");
        Asset sent = sentFor(desk, Color.GREEN);
        assertThat(author.get(desk + "/raconter").body()).contains("cave.jpg");

        Browser.Answer thrown = author.post(desk + "/abandon");

        assertThat(thrown.status()).isEqualTo(303);
        assertThat(author.get(desk).status()).isEqualTo(404);
        assertThat(media.find(portal(), sent.id())).isEmpty();
    }

    @Test
    void a_copy_that_several_pages_take_in_while_its_original_replaces_it_leaves_one_picture()
            throws Exception {
        String desk = begun("photos");
        Story before = story(desk);
        List<Asset> copies = List.of(sentFor(desk, Color.RED), sentFor(desk, Color.BLUE));
        List<UUID> originals = new ArrayList<>();
        for (Asset copy : copies) {
            originals.add(originalOf(copy, desk).id().value());
        }

        atOnce(() -> files.adopt(before));
        // a page that had seen the copies before their originals came, and is slow
        tx.executeWithoutResult(status -> copies.forEach(copy -> files.attach(before, copy)));

        assertThat(story(desk).content().gallery())
                .extracting(Picture::asset)
                .containsExactlyElementsOf(originals);
        assertThat(copies).noneMatch(copy -> media.find(portal(), copy.id()).isPresent());
    }

    private Asset originalOf(Asset copy, String desk) throws Exception {
        Asset original = sentFor(desk, Color.GREEN);
        db.sql("UPDATE media.asset SET replaces = :copy WHERE id = :id")
                .param("copy", copy.id().value())
                .param("id", original.id().value())
                .update();
        return original;
    }

    private Asset sentFor(String desk, Color colour) throws Exception {
        var outcome =
                media.receive(
                        portal(),
                        paulo.id(),
                        MediaKind.IMAGE,
                        "cave.jpg",
                        StoryIdOf.desk(desk).ref(),
                        jpeg(colour));
        return ready(((ReceiveOutcome.Received) outcome).asset());
    }

    private static void atOnce(Runnable page) throws Exception {
        CountDownLatch all = new CountDownLatch(PAGES);
        List<Future<?>> pages = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < PAGES; number++) {
                pages.add(
                        threads.submit(() -> {
                            all.countDown();
                            all.await();
                            page.run();
                            return null;
                        }));
            }
        }
        for (Future<?> opened : pages) {
            opened.get();
        }
    }

    @Test
    void a_story_is_declined_with_a_reason_and_its_author_may_take_it_back() {
        String desk = begun("texte");
        told(desk, "Le parking " + UUID.randomUUID(), "On ne passe plus.");
        proposed(desk);

        Browser.Answer unsaid = reviewer.post(desk + "/refus", "motif", " ");
        Browser.Answer declined = reviewer.post(desk + "/refus", "motif", "Déjà raconté en mai.");

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(declined.status()).isEqualTo(303);
        assertThat(author.get(desk).page().text()).contains("Décliné", "Déjà raconté en mai.");
        assertThat(lettersTo(paulo).toString()).contains("Déjà raconté en mai.");
        assertThat(author.post(desk + "/proposition", "oeuvre", "true").status()).isEqualTo(409);
        assertThat(author.post(desk + "/reprise").status()).isEqualTo(303);
        proposed(desk);
    }

    @Test
    void a_photo_story_opens_with_its_first_photograph_and_each_leads_to_the_whole_screen()
            throws Exception {
        String desk = begun("photos");
        attached(desk, Color.RED);
        attached(desk, Color.BLUE);
        told(desk, "Deux balcons " + UUID.randomUUID(), "Vus de la passerelle.");
        proposed(desk);
        nobodyIsSeen(desk);

        var page = new Browser(port).get(address(reviewer.post(desk + "/publication"))).page();

        assertThat(page.select("main figure, main h1").get(0).normalName()).isEqualTo("figure");
        assertThat(page.select("[data-photograph] figure")).hasSize(2);
        assertThat(page.select("[data-photograph] a").eachAttr("href"))
                .containsExactly("#grand-1", "#grand-2");
        assertThat(page.select(".viewer section").eachAttr("id"))
                .containsExactly("grand-1", "grand-2");
        assertThat(page.select(".viewer [data-close]").eachAttr("href"))
                .containsExactly("#photo-1", "#photo-2");
    }

    private String online() throws Exception {
        String desk = begun("photos");
        attached(desk, Color.RED);
        told(desk, "Les balcons " + UUID.randomUUID(), "Vus de la passerelle.");
        proposed(desk);
        nobodyIsSeen(desk);
        Browser.Answer published = reviewer.post(desk + "/publication");
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return desk;
    }

    private Asset attached(String desk, Color colour) throws Exception {
        var outcome =
                media.receive(
                        portal(), paulo.id(), MediaKind.IMAGE, "balcon.jpg", null, jpeg(colour));
        Asset asset = ready(((ReceiveOutcome.Received) outcome).asset());
        tx.executeWithoutResult(status -> {
            files.attach(story(desk), asset);
            describe(story(desk));
        });
        return asset;
    }

    /** Photographs are not published without a description. */
    private void describe(Story story) {
        List<Picture> described =
                story.content().gallery().stream()
                        .map(one -> new Picture(one.asset(), "Un balcon fleuri", ""))
                        .toList();
        Actor author = new Actor(paulo.id().value(), paulo.name(), false, false);
        writing.write(story, story.content().withGallery(described), author, 0);
    }

    private Story story(String desk) {
        return stories.find(portal(), StoryIdOf.desk(desk)).orElseThrow();
    }

    private Asset ready(Asset sent) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Asset asset = sent;
        while (asset.state() != AssetState.READY && System.nanoTime() < end) {
            Thread.sleep(50);
            asset = media.require(portal(), sent.id());
        }
        assertThat(asset.state()).isEqualTo(AssetState.READY);
        return asset;
    }

    private static ByteArrayInputStream jpeg(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private AssetId firstPicture(String desk) {
        return new AssetId(story(desk).content().assets().getFirst());
    }

    private int asStranger(Asset asset) {
        return new Browser(port).get(address(asset)).status();
    }

    private String address(Asset asset) {
        return Objects.requireNonNull(media.player(portal(), asset.id()).orElseThrow().picture())
                .address();
    }

    private PortalId portal() {
        return world.grandPalier.id();
    }
}
