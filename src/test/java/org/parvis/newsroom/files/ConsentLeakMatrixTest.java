package org.parvis.newsroom.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Decision;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.Asset;
import org.parvis.media.AssetState;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Recordings;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A sound and photographs of the newsroom: every way to them, and every way a consent is lost. */
class ConsentLeakMatrixTest extends Desk {
    private static final Pattern FILE = Pattern.compile("/fichiers/[\\w-]+/[\\w.-]+");

    @Autowired Catalogue catalogue;
    @Autowired Media media;
    @Autowired StoryMedia files;
    @Autowired StoryStore stories;
    @Autowired StoryWriting writing;
    @Autowired TransactionOperations tx;
    @Autowired JdbcClient db;

    private Browser reader() {
        return new Browser(port);
    }

    enum Loss {
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        SOMEBODY_MORE
    }

    /** A story online, and who agreed to be in it. */
    private record Shown(String word, String page, AppearanceId malika, Entry entry) {}

    @ParameterizedTest
    @EnumSource(Loss.class)
    void what_somebody_takes_back_is_found_nowhere(Loss loss) throws Exception {
        Shown sound = sound();
        Shown photos = photos();
        String dossier = dossier(sound, photos);
        List<String> ways =
                Stream.concat(channels(sound, dossier), channels(photos, dossier)).toList();
        List<String> seen = ways.stream().filter(this::shows).toList();
        Set<String> open =
                addresses(sound, photos).stream().filter(this::opens).collect(Collectors.toSet());

        lose(sound, loss);
        lose(photos, loss);

        assertThat(seen).containsAll(ways);
        assertThat(open).hasSizeGreaterThanOrEqualTo(5).anyMatch(one -> one.endsWith(".jpg"));
        assertThat(ways.stream().filter(this::shows)).isEmpty();
        assertThat(open.stream().filter(this::opens)).isEmpty();
    }

    private Shown sound() {
        String desk = begun("son");
        new Recordings(media).sound(portal(), paulo.id(), desk, 2);
        return online(desk);
    }

    private Shown photos() throws Exception {
        String desk = begun("photos");
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        var sent =
                media.receive(
                        portal(),
                        paulo.id(),
                        MediaKind.IMAGE,
                        "balcon.jpg",
                        null,
                        new ByteArrayInputStream(jpeg.toByteArray()));
        Asset asset = ((ReceiveOutcome.Received) sent).asset();
        for (int tries = 0; tries < 600 && asset.state() != AssetState.READY; tries++) {
            Thread.sleep(100);
            asset = media.require(portal(), asset.id());
        }
        Asset ready = asset;
        tx.executeWithoutResult(status -> {
            files.attach(story(desk), ready);
            describe(story(desk));
        });
        return online(desk);
    }

    private Story story(String desk) {
        return stories.find(portal(), StoryIdOf.desk(desk)).orElseThrow();
    }

    /** Photographs are not published without a description. */
    private void describe(Story story) {
        List<Picture> described =
                story.content().gallery().stream()
                        .map(one -> new Picture(one.asset(), "Un balcon fleuri", ""))
                        .toList();
        Actor by = new Actor(paulo.id().value(), paulo.name(), false, false);
        writing.write(story, story.content().withGallery(described), by, 0);
    }

    private Shown online(String desk) {
        String word = "zq" + UUID.randomUUID().toString().substring(0, 8);
        told(desk, "La loge " + word, "On ouvre à six heures.");
        SubjectRef subject = StoryIdOf.desk(desk).ref();
        AppearanceId malika = appearing(subject, "Malika");
        proposed(desk);
        String page = address(reviewer.post(desk + "/publication"));
        return new Shown(word, page, malika, catalogue.find(portal(), subject).orElseThrow());
    }

    private AppearanceId appearing(SubjectRef subject, String name) {
        AppearanceId malika =
                credits.addAppearance(
                        portal(), subject, NewAppearance.adult(name), Newsstand.CLAIRE);
        Wording shown = new Wording("1", Language.FRENCH, "D’accord.", "0".repeat(64));
        credits.answer(
                portal(),
                malika,
                NewSignature.onScreen(Voice.SELF, name, "self", shown, Newsstand.CLAIRE));
        return malika;
    }

    private String dossier(Shown... stories) {
        Browser editor =
                new Newcomers(accounts, port)
                        .browserOf(
                                new Newcomers(accounts, port)
                                        .somebody("Awa", portal(), Role.EDITOR));
        editor.get("/grand-palier/participer/dossier");
        String desk = begun(reviewer, "dossier");
        told(reviewer, desk, "Nos portes " + UUID.randomUUID(), "");
        for (Shown story : stories) {
            reviewer.post(
                    desk + "/dossier",
                    "geste",
                    "ajout",
                    "recit",
                    story.entry().portal() + "~" + story.entry().subject());
        }
        nobodyIsSeen(desk);
        proposed(reviewer, desk);
        Browser.Answer published = editor.post(desk + "/publication");
        return editor.get(published.location()).page().select(".toast a").attr("href");
    }

    private static Stream<String> channels(Shown story, String dossier) {
        String at = "/grand-palier";
        String api = "/api/v1/portals" + at + "/entries";
        boolean heard = story.page().contains("/ecouter/");
        Stream<String> everywhere =
                Stream.of(
                        "/",
                        "/chercher?q=" + story.word(),
                        "/flux.atom",
                        "/flux.json",
                        at,
                        at + (heard ? "/ecouter" : "/voir"),
                        at + "/chercher?q=" + story.word(),
                        at + "/flux.atom",
                        at + "/flux.json",
                        at + "/sitemap-1.xml",
                        at + "/integrer" + story.page().substring(at.length()),
                        "/oembed?url=http://localhost" + story.page(),
                        api,
                        api + "/" + story.entry().id(),
                        "/api/v1/entries",
                        "/api/v1/search?q=" + story.word(),
                        dossier,
                        "/en" + story.page(),
                        story.page());
        Stream<String> own = heard ? Stream.of(at + "/ecouter/podcast.xml") : Stream.empty();
        return Stream.concat(everywhere, own).map(path -> story.word() + " " + path);
    }

    /** Every file address that its page, its frame, its feeds and its entry give away. */
    private Set<String> addresses(Shown... stories) {
        Set<String> files = new TreeSet<>();
        for (Shown story : stories) {
            Stream.of(
                            story.page(),
                            "/grand-palier/integrer"
                                    + story.page().substring("/grand-palier".length()),
                            "/api/v1/portals/grand-palier/entries/" + story.entry().id())
                    .flatMap(path -> FILE.matcher(reader().get(path).body()).results())
                    .map(MatchResult::group)
                    .forEach(files::add);
        }
        return files;
    }

    private boolean shows(String way) {
        String word = way.substring(0, way.indexOf(' '));
        String path =
                way.substring(way.indexOf(' ') + 1)
                        .replace("localhost/", "localhost:" + port + "/");
        // what was asked for is said again in the page that found nothing
        Browser.Answer answer = reader().get(path);
        String body = answer.status() == 200 ? answer.body() : "";
        return path.contains("?q=") ? body.contains("la-loge-" + word) : body.contains(word);
    }

    private boolean opens(String file) {
        return reader().get(file).status() == 200;
    }

    private void lose(Shown story, Loss loss) throws InterruptedException {
        switch (loss) {
            case REFUSED -> answer(story, Decision.REFUSED);
            case WITHDRAWN -> answer(story, Decision.WITHDRAWN);
            case SOMEBODY_MORE ->
                    credits.addAppearance(
                            portal(),
                            story.entry().subject(),
                            NewAppearance.adult("Un voisin"),
                            Newsstand.CLAIRE);
            case EXPIRED -> expire(story.malika());
        }
    }

    private void answer(Shown story, Decision decision) {
        credits.answer(
                portal(),
                story.malika(),
                NewSignature.told(Voice.SELF, decision, "Malika", "", Newsstand.CLAIRE));
    }

    private void expire(AppearanceId malika) throws InterruptedException {
        Instant end = Instant.now().plusMillis(900);
        OffsetDateTime at = end.atOffset(ZoneOffset.UTC);
        db.sql("UPDATE credits.signature SET expires_at = ? WHERE appearance_id = ?")
                .params(at, malika.value())
                .update();
        db.sql("UPDATE credits.appearance SET expires_at = ? WHERE id = ?")
                .params(at, malika.value())
                .update();
        db.sql("SELECT pg_notify('parvis_consents', ?)")
                .param(end.toString())
                .query((row, number) -> "")
                .list();
        Thread.sleep(1000);
    }

    private PortalId portal() {
        return world.grandPalier.id();
    }
}
