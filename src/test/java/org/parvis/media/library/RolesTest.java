package org.parvis.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kernel.Uuid7;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.platform.sql.Database;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FolderStore;
import org.parvis.world.ServerProcess;
import org.parvis.world.ServerTest;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three machines on one PostgreSQL: one for pages, two that work. */
@ServerTest
class RolesTest {
    private static final UUID PORTAL = Uuid7.next(Clock.systemUTC());

    @Autowired Database database;
    @Autowired JdbcClient ours;
    @Autowired Engine engine;
    @TempDir Path folder;

    private final UUID film = UUID.randomUUID();
    private final HttpClient client = HttpClient.newHttpClient();
    private String url = "";
    private JdbcClient db;
    private FolderStore files;

    @BeforeEach
    void a_database_and_a_store_of_their_own() {
        ours.sql("CREATE DATABASE roles").update();
        url = database.url().replaceFirst("/parvis\\?", "/roles?");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        db = JdbcClient.create(source);
        files = new FolderStore(folder.resolve("files"));
    }

    @AfterEach
    void leave_nothing() {
        ours.sql("DROP DATABASE roles WITH (FORCE)").update();
    }

    @Test
    void pages_here_films_there_and_a_stopped_worker_hands_over_at_once() throws Exception {
        try (ServerProcess web = machine("vitrine", "web");
                ServerProcess one = machine("atelier-1", "worker");
                ServerProcess two = machine("atelier-2", "worker")) {
            web.start();
            film();
            queue();
            Thread.sleep(6_000);
            assertThat(node()).as("a machine for pages prepares nothing").isEmpty();
            assertThat(picked()).as("nor does it take jobs").isZero();

            db.sql("DELETE FROM media.preparation").update();
            one.start();
            two.start();
            await(Duration.ofSeconds(60), () -> "" + roles().size(), "0", "1", "2");
            assertThat(status(web, "/sante")).isEqualTo(200);
            assertThat(status(web, "/")).isEqualTo(200);
            assertThat(status(one, "/sante")).isEqualTo(200);
            assertThat(status(one, "/")).isEqualTo(421);
            assertThat(status(one, "/connexion")).isEqualTo(421);
            assertThat(roles())
                    .isEqualTo(
                            Map.of("vitrine", "web", "atelier-1", "worker", "atelier-2", "worker"));

            queue();
            String busy = await(Duration.ofSeconds(20), this::node, "");
            ServerProcess stopped = busy.equals("atelier-1") ? one : two;
            Thread stopping = Thread.startVirtualThread(() -> stop(stopped));
            long begin = System.nanoTime();
            String other = await(Duration.ofSeconds(10), this::node, busy, "");
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            stopping.join();

            System.out.println("taken over after " + took.toMillis() + " ms by " + other);
            assertThat(other).startsWith("atelier-").isNotEqualTo(busy);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            assertThat(stoppedAt(busy)).isNotNull();
            await(Duration.ofMinutes(3), this::state, "CHECKING", "PREPARING");
            assertThat(state()).isIn("PLAYABLE", "READY");
        }
    }

    private ServerProcess machine(String name, String role) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(folder.resolve("files"));
        Files.createSymbolicLink(data.resolve("files"), folder.resolve("files"));
        return new ServerProcess(
                data,
                Map.of(
                        "HOSTNAME",
                        name,
                        "PARVIS_ROLE",
                        role,
                        "PARVIS_DATABASE_URL",
                        url,
                        "PARVIS_DATABASE_CONNECTIONS",
                        "6"));
    }

    /** A minute in a form that no browser plays: several seconds of work. */
    private void film() {
        Path made = folder.resolve("film.mp4");
        engine.ffmpeg()
                .run(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=s=1920x1080:r=30:d=60",
                                "-c:v",
                                "mpeg4",
                                "-q:v",
                                "4",
                                Ffmpeg.file(made)),
                        Duration.ofMinutes(2),
                        0);
        FileHash hash = files.put(made).hash();
        db.sql(
                        """
                        INSERT INTO media.asset (portal_id, id, key, kind, state, file_name, bytes, original, created_at)
                        VALUES (:portal, :id, 'clef', 'FILM', 'CHECKING', 'film.mp4', 1, :hash, now())
                        """)
                .param("portal", PORTAL)
                .param("id", film)
                .param("hash", hash.hex())
                .update();
    }

    private void queue() {
        db.sql(
                        """
                        INSERT INTO media.preparation (portal_id, asset_id, step, queued_at)
                        VALUES (:portal, :id, 1, now())
                        """)
                .param("portal", PORTAL)
                .param("id", film)
                .update();
    }

    private String node() {
        return db.sql("SELECT node FROM media.preparation WHERE step = 1 AND worker IS NOT NULL")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long picked() {
        return db.sql(
                        "SELECT count(*) FROM platform.scheduled_tasks WHERE picked OR last_success IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private String state() {
        return db.sql("SELECT state FROM media.asset").query(String.class).single();
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new java.util.HashMap<>();
        db.sql("SELECT host, role FROM platform.node")
                .query(row -> {
                    roles.put(row.getString(1), row.getString(2));
                });
        return roles;
    }

    private Object stoppedAt(String host) {
        return db.sql("SELECT stopped_at FROM platform.node WHERE host = :host")
                .param("host", host)
                .query((row, number) -> row.getObject(1))
                .single();
    }

    private int status(ServerProcess machine, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + machine.port() + path);
        return client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void stop(ServerProcess machine) {
        try {
            machine.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is something else than these. */
    private static String await(Duration patience, Supplier<String> what, String... notThese)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String now = what.get();
        while (List.of(notThese).contains(now)) {
            assertThat(System.nanoTime()).as("still " + now).isLessThan(end);
            Thread.sleep(50);
            now = what.get();
        }
        return now;
    }
}
