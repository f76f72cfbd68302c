package org.parvis.platform.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL run by this process in the data folder, made safe for real data: writes reach the
 * disk, passwords are asked for, only this machine may connect.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    private static final String NAME = "parvis";

    private final Path folder;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable DataFolderLock lock;
    private final String url;

    private EmbeddedDatabase(
            Path folder,
            @Nullable EmbeddedPostgres server,
            @Nullable DataFolderLock lock,
            String url) {
        this.folder = folder;
        this.server = server;
        this.lock = lock;
        this.url = url;
    }

    /** Starts the server of this data folder; a second process on the same folder is refused. */
    static EmbeddedDatabase start(Path data) {
        DataFolderLock lock = DataFolderLock.take(data);
        Path folder = data.resolve("postgresql");
        try {
            Postmaster.stopOrphan(folder);
            String password = password(data);
            EmbeddedPostgres server = builder(data, folder, password).start();
            createDatabase(server.getPort(), password);
            return new EmbeddedDatabase(folder, server, lock, url(server.getPort(), password));
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(
                    "the embedded PostgreSQL does not start in " + folder, e);
        }
    }

    /** Joins the server that another process runs on this folder, or starts it when none does. */
    static EmbeddedDatabase joinOrStart(Path data) {
        Path folder = data.resolve("postgresql");
        return Postmaster.read(folder)
                .filter(Postmaster::isAlive)
                .map(running ->
                        new EmbeddedDatabase(
                                folder, null, null, url(running.port(), password(data))))
                .orElseGet(() -> start(data));
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            LOG.warn(
                    "PostgreSQL in {} did not stop in order; the next start repairs it", folder, e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path folder, String password)
            throws IOException {
        Path passwordFile = data.resolve("postgresql.password");
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(data.resolve("postgresql-programs")).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off");
    }

    private static void createDatabase(int port, String password) {
        String administrative =
                "jdbc:postgresql://127.0.0.1:"
                        + port
                        + "/postgres?user="
                        + USER
                        + "&password="
                        + password;
        try (Connection connection = DriverManager.getConnection(administrative);
                Statement statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the embedded database", e);
        }
    }

    private static String url(int port, String password) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + NAME
                + "?user="
                + USER
                + "&password="
                + password;
    }

    /** Made once, readable by the owner of the folder only. */
    private static String password(Path data) {
        Path file = data.resolve("postgresql.password");
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }
}
