package org.parvis.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.sql.Database;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FolderStore;
import org.parvis.world.ServerProcess;
import org.parvis.world.ServerTest;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive that an earlier release wrote: the demonstration of 0.1.0 as it was on 22 November
 * 2026, without its files above twelve kilobytes. It is never written again: each release adds its
 * own.
 */
@ServerTest
class EarlierReleaseTest {
    private static final Path ARCHIVE = Path.of("src/test/resources/release-0.1.0-2026-11-22.zip");

    @Autowired JdbcClient ours;
    @Autowired Database database;
    @Autowired JsonMapper json;
    @TempDir Path folder;

    private String url = "";
    private final PGSimpleDataSource earlier = new PGSimpleDataSource();

    @BeforeEach
    void an_empty_database() {
        ours.sql("CREATE DATABASE earlier").update();
        url = database.url().replaceFirst("/parvis\\?", "/earlier?");
        earlier.setUrl(url);
    }

    @AfterEach
    void leave_nothing() {
        ours.sql("DROP DATABASE earlier WITH (FORCE)").update();
    }

    @Test
    void the_archive_of_an_earlier_release_is_restored_brought_up_to_date_and_served()
            throws Exception {
        Path data = folder.resolve("data");
        FolderStore files = new FolderStore(data.resolve("files"));

        new Restore(earlier, new DataFolder(data), files, json).read(ARCHIVE);

        JdbcClient db = JdbcClient.create(earlier);
        assertThat(count(db, "portal.portal")).isEqualTo(2);
        assertThat(count(db, "newsroom.story")).isGreaterThan(20);
        assertThat(count(db, "credits.appearance")).isPositive();
        assertThat(count(db, "catalogue.entry")).isPositive();
        assertThat(versions(db)).isEqualTo(versions(ours));
        List<FileHash> held = new ArrayList<>();
        files.each(held::add);
        assertThat(held).hasSizeGreaterThan(50);
        try (ServerProcess server = new ServerProcess(data, Map.of("PARVIS_DATABASE_URL", url))) {
            server.start();
            var page = Jsoup.parse(body(server, "/grand-palier"));
            assertThat(page.title()).contains("Le Grand Palier");
            assertThat(page.select("a[href^=/grand-palier/voir/]")).isNotEmpty();
        }
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static List<String> versions(JdbcClient db) {
        return List.of("platform", "portal", "identity", "media", "newsroom").stream()
                .map(module ->
                        module
                                + " "
                                + db.sql(
                                                "SELECT max(installed_rank) || ':' || max(version) FROM "
                                                        + module
                                                        + ".schema_history WHERE version IS NOT NULL")
                                        .query(String.class)
                                        .single()
                                        .replaceFirst(".*:", ""))
                .toList();
    }

    private static String body(ServerProcess server, String path) throws Exception {
        URI address = URI.create("http://localhost:" + server.port() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
