package org.parvis.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.sql.Migrations;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one archive of a live server: every table as it was at one moment (a single
 * repeatable-read transaction), then the files, which are never changed once stored.
 */
@Component
final class Backup {
    /** Folders of the data folder that belong to the archive. */
    static final List<String> FOLDERS = List.of("files", "uploads");

    private final DataSource source;
    private final DataFolder data;
    private final JsonMapper json;
    private final Clock clock;

    Backup(DataSource source, DataFolder data, JsonMapper json, Clock clock) {
        this.source = source;
        this.data = data;
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
            for (String folder : FOLDERS) {
                writeFolder(zip, folder);
            }
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

    private void writeFolder(ZipOutputStream zip, String folder) throws IOException {
        Path root = data.resolve(folder);
        try (Stream<Path> walked = Files.walk(root)) {
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList()) {
                // films do not get smaller
                zip.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry("data/" + data.path().relativize(file)));
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
