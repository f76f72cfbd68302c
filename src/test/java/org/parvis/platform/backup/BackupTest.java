package org.parvis.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.sql.Database;
import org.parvis.platform.sql.Migrations;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.FilesInUse;
import org.parvis.platform.storage.FolderStore;
import org.parvis.platform.storage.StoredFile;
import org.parvis.world.ServerTest;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class BackupTest {
    @Autowired Backup backup;
    @Autowired FileStore files;
    @Autowired DataSource source;
    @Autowired Database database;
    @Autowired JsonMapper json;
    @TempDir Path folder;

    private PGSimpleDataSource elsewhere = new PGSimpleDataSource();

    @BeforeEach
    void an_empty_database_elsewhere() {
        JdbcClient.create(source).sql("CREATE DATABASE elsewhere").update();
        elsewhere.setUrl(database.url().replaceFirst("/parvis\\?", "/elsewhere?"));
    }

    @AfterEach
    void leave_nothing() {
        JdbcClient.create(source).sql("DROP DATABASE elsewhere WITH (FORCE)").update();
    }

    @Test
    void a_live_server_comes_back_elsewhere_with_its_rows_and_files() throws Exception {
        StoredFile film = files.put(new ByteArrayInputStream("un film".getBytes(UTF_8)));
        Path archive = folder.resolve("parvis.zip");

        backup.write(archive);
        restore().read(archive);

        assertThat(names(elsewhere)).isEqualTo(names(source)).contains("Le Grand Palier");
        assertThat(store().open(film.hash())).hasContent("un film");
    }

    @Test
    void an_archive_never_overwrites_a_server_that_has_portals() throws Exception {
        Migrations.run(elsewhere);
        assertThat(restore().isPossible()).isTrue();

        Path archive = folder.resolve("parvis.zip");
        backup.write(archive);
        restore().read(archive);

        assertThat(restore().isPossible()).isFalse();
    }

    @Test
    void a_file_that_was_lost_is_told_of() throws Exception {
        FileHash lost = files.put(new ByteArrayInputStream("perdu".getBytes(UTF_8))).hash();
        FilesInUse relied = visitor -> visitor.accept(lost);
        VerifyCommand before = new VerifyCommand(files, List.of(relied));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int whole = before.run(List.of(), new PrintStream(said, true, UTF_8));
        Files.writeString(files.local(lost), "autre chose");
        int damaged = before.run(List.of(), new PrintStream(said, true, UTF_8));
        files.delete(lost);
        int missing = before.run(List.of(), new PrintStream(said, true, UTF_8));

        assertThat(List.of(whole, damaged, missing)).containsExactly(0, 1, 1);
        assertThat(said.toString(UTF_8))
                .contains("1 files are whole", "damaged: " + lost, "missing: " + lost);
    }

    @Test
    void a_file_that_is_no_archive_changes_nothing() throws Exception {
        Path other = folder.resolve("photos.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }

        assertThatThrownBy(() -> restore().read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a Parvis archive");
    }

    private Restore restore() {
        return new Restore(elsewhere, new DataFolder(folder.resolve("data")), store(), json);
    }

    private FileStore store() {
        return new FolderStore(folder.resolve("data/files"));
    }

    private static String names(DataSource where) throws Exception {
        try (Connection connection = where.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT string_agg(name, ', ' ORDER BY name) FROM portal."
                                        + "portal")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
