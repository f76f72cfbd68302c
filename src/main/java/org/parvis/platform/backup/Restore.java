package org.parvis.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.sql.Migrations;
import org.parvis.platform.storage.FileStore;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts an archive back on an empty server. Tables are made as they were when the archive was
 * written, filled, then brought up to date: an archive of an earlier release is read by every later
 * one.
 */
@Component
final class Restore {
    /** A server with a row here has a life of its own, which no archive may overwrite. */
    private static final String HEART = "portal.portal";

    private final DataSource source;
    private final DataFolder data;
    private final FileStore files;
    private final JsonMapper json;

    Restore(DataSource source, DataFolder data, FileStore files, JsonMapper json) {
        this.source = source;
        this.data = data;
        this.files = files;
        this.json = json;
    }

    /** Whether nothing would be overwritten. */
    boolean isPossible() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT to_regclass('" + HEART + "') IS NOT NULL")) {
            rows.next();
            return !rows.getBoolean(1) || isEmpty(connection);
        }
    }

    void read(Path archive) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Manifest manifest = manifest(zip);
            if (manifest.format() != Manifest.FORMAT) {
                throw new IOException(
                        "this archive was made by a later Parvis; install that one to read it");
            }
            readFiles(zip);
            emptySchemas();
            Migrations.run(source, new HashMap<>(manifest.versions()));
            fill(zip, manifest);
            Migrations.run(source, Map.of());
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("manifest.json");
        if (entry == null) {
            throw new IOException("this file is not a Parvis archive");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return json.readValue(content, Manifest.class);
        }
    }

    private void emptySchemas() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String module : Migrations.MODULES.reversed()) {
                statement.execute("DROP SCHEMA IF EXISTS " + module + " CASCADE");
            }
            statement.execute("DROP SCHEMA IF EXISTS extensions CASCADE");
        }
    }

    private void fill(ZipFile zip, Manifest manifest) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // rows that migrations themselves put in come back with the archive
                for (Manifest.Table table : manifest.tables().reversed()) {
                    statement.execute("DELETE FROM " + table.name());
                }
            }
            for (Manifest.Table table : manifest.tables()) {
                String copy =
                        "COPY "
                                + table.name()
                                + " ("
                                + String.join(", ", table.columns())
                                + ") FROM STDIN";
                try (InputStream lines =
                        zip.getInputStream(zip.getEntry("tables/" + table.name()))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(copy, new FilterInputStream(lines) {});
                }
            }
            connection.commit();
        }
    }

    private void readFiles(ZipFile zip) throws IOException {
        for (ZipEntry entry :
                zip.stream().filter(inside -> inside.getName().startsWith("data/")).toList()) {
            try (InputStream content = zip.getInputStream(entry)) {
                if (entry.getName().startsWith(Backup.FILES)) {
                    readFile(entry.getName(), content);
                } else {
                    readUpload(entry.getName(), content);
                }
            }
        }
    }

    private void readFile(String name, InputStream content) throws IOException {
        String hex = name.substring(name.lastIndexOf('/') + 1);
        if (!files.put(content).hash().hex().equals(hex)) {
            throw new IOException("a file of this archive is damaged: " + hex);
        }
    }

    private void readUpload(String name, InputStream content) throws IOException {
        Path uploads = data.resolve("uploads");
        Path target = data.path().resolve(name.substring("data/".length())).normalize();
        if (!target.startsWith(uploads)) {
            throw new IOException("this archive names a file outside its folders: " + name);
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM " + HEART + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
