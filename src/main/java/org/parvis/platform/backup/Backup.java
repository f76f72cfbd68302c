package org.parvis.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.sql.Migrations;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileMissing;
import org.parvis.platform.storage.FileStore;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one archive of a live server: every table as it was at one moment (a single
 * repeatable-read transaction), then the files, which are never changed once stored.
 */
@Component
final class Backup {
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    /** Where the archive has the files of the store, wherever that is. */
    static final String FILES = "data/files/";

    /** Where it has uploads that are still coming, as they lie in the data folder. */
    static final String UPLOADS = "data/uploads/";

    private final DataSource source;
    private final DataFolder data;
    private final FileStore files;
    private final JsonMapper json;
    private final Clock clock;

    Backup(DataSource source, DataFolder data, FileStore files, JsonMapper json, Clock clock) {
        this.source = source;
        this.data = data;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** Writes beside the target first, so that a broken-off backup never looks like a whole one. */
    void write(Path archive) throws IOException, SQLException {
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished));
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            writeTables(zip, connection);
            connection.rollback();
            writeFiles(zip);
            writeUploads(zip);
        }
        Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private void writeTables(ZipOutputStream zip, Connection connection)
            throws IOException, SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (String name : Tables.inOrder(connection)) {
            tables.add(new Manifest.Table(name, Tables.columns(connection, name)));
        }
        Manifest manifest =
                new Manifest(
                        Manifest.FORMAT, clock.instant().toString(), versions(connection), tables);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(json.writeValueAsBytes(manifest));
        zip.closeEntry();
        for (Manifest.Table table : tables) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name()));
            String copy =
                    "COPY "
                            + table.name()
                            + " ("
                            + String.join(", ", table.columns())
                            + ") TO STDOUT";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, unclosed(zip));
            zip.closeEntry();
        }
    }

    private static Map<String, String> versions(Connection connection) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        for (String module : Migrations.MODULES) {
            String sql =
                    "SELECT version FROM "
                            + module
                            + ".schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                if (rows.next()) {
                    versions.put(module, rows.getString(1));
                }
            }
        }
        return versions;
    }

    private void writeFiles(ZipOutputStream zip) throws IOException {
        List<FileHash> held = new ArrayList<>();
        files.each(held::add);
        // films do not get smaller
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (FileHash hash : held) {
            try (InputStream content = files.open(hash)) {
                zip.putNextEntry(new ZipEntry(FILES + hash));
                content.transferTo(zip);
                zip.closeEntry();
            } catch (FileMissing deleted) {
                LOG.debug("{} was deleted while the archive was written", hash);
            }
        }
    }

    private void writeUploads(ZipOutputStream zip) throws IOException {
        Path root = data.resolve("uploads");
        try (Stream<Path> walked = Files.walk(root)) {
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(UPLOADS + root.relativize(file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static OutputStream unclosed(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
