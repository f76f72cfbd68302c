package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Clips;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.engine.Engine;
import org.parvis.media.library.Media;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A story may be online before all the files of its film or sound are made. */
@ServerTest
class EntryMediaTest {
    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Media media;
    @Autowired Engine engine;
    @Autowired Openings openings;
    @Autowired MockMvcTester web;
    @Autowired JdbcClient db;

    @Test
    void a_sound_online_before_it_was_prepared_comes_into_the_podcast_afterwards()
            throws Exception {
        Portal portal = openings.portal();
        AssetId sound = received(portal, MediaKind.SOUND, new Clips(engine.ffmpeg()).sound());
        SubjectRef story = online(portal, "sound", Rubric.LISTEN, sound);
        Entry first = catalogue.find(portal.id(), story).orElseThrow();

        until(portal, sound, state -> state == AssetState.READY);

        Entry now = catalogue.find(portal.id(), story).orElseThrow();
        String address =
                media.player(portal.id(), sound).orElseThrow().renditions().stream()
                        .map(file -> file.address())
                        .filter(file -> file.endsWith(".m4a"))
                        .findFirst()
                        .orElseThrow();
        assertThat(now.file()).extracting(Entry.Recording::address).isEqualTo(address);
        assertThat(now.wave()).isNotEmpty();
        assertThat(now.length()).isPositive();
        assertThat(now.changedAt()).as("no word of it has changed").isEqualTo(first.changedAt());
        assertThat(web.get().uri("/" + portal.slug() + "/ecouter/podcast.xml").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(address);
    }

    @Test
    void a_film_online_before_it_was_prepared_gets_its_picture_and_a_file_that_stays()
            throws Exception {
        Portal portal = openings.portal();
        AssetId film = received(portal, MediaKind.FILM, new Clips(engine.ffmpeg()).webReady());
        SubjectRef story = online(portal, "film", Rubric.SEE, film);

        until(portal, film, state -> state == AssetState.READY);

        Entry now = catalogue.find(portal.id(), story).orElseThrow();
        assertThat(now.image()).isNotNull();
        assertThat(now.length()).isPositive();
        Entry.Recording kept = Objects.requireNonNull(now.file());
        assertThat(media.player(portal.id(), film).orElseThrow().renditions())
                .anyMatch(file -> file.address().equals(kept.address()));
    }

    @Test
    void a_film_is_prepared_to_its_end_though_its_entry_cannot_follow() throws Exception {
        Portal portal = openings.portal();
        AssetId film = received(portal, MediaKind.FILM, new Clips(engine.ffmpeg()).silent());
        SubjectRef story = online(portal, "film", Rubric.SEE, film);
        db.sql(
                        "CREATE FUNCTION refuse_to_follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$")
                .update();
        db.sql(
                        "CREATE TRIGGER refuse BEFORE UPDATE ON catalogue.entry FOR EACH ROW WHEN (OLD.subject = '"
                                + story
                                + "') EXECUTE FUNCTION refuse_to_follow()")
                .update();
        try {
            until(portal, film, state -> state == AssetState.READY);
        } finally {
            db.sql("DROP TRIGGER refuse ON catalogue.entry").update();
            db.sql("DROP FUNCTION refuse_to_follow()").update();
        }

        assertThat(media.player(portal.id(), film).orElseThrow().renditions()).isNotEmpty();
    }

    private AssetId received(Portal portal, MediaKind kind, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            ReceiveOutcome outcome =
                    media.receive(
                            portal.id(), null, kind, file.getFileName().toString(), null, content);
            return ((ReceiveOutcome.Received) outcome).asset().id();
        }
    }

    private SubjectRef online(Portal portal, String kind, Rubric rubric, AssetId medium) {
        SubjectRef story = new Newsstand(catalogue, credits).clearStory(portal.id());
        catalogue.publish(
                new Publication(
                        portal.id(),
                        story,
                        kind,
                        rubric,
                        new Slug("la-loge"),
                        Language.FRENCH,
                        "La loge",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of("Inès B."),
                        "mic",
                        medium,
                        null,
                        0,
                        false,
                        Audience.PUBLIC,
                        Newsstand.MORNING));
        media.use(portal.id(), medium, story);
        return story;
    }

    private void until(Portal portal, AssetId id, Predicate<AssetState> reached)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        Asset asset = media.require(portal.id(), id);
        while (!reached.test(asset.state()) && System.nanoTime() < end) {
            Thread.sleep(50);
            asset = media.require(portal.id(), id);
        }
        assertThat(asset.state()).matches(reached);
    }
}
