package org.parvis.world;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.storage.S3Server;

/**
 * Two real servers on one PostgreSQL and one S3, behind HAProxy with the settings we ship. Each
 * part can be stopped and started again on its place.
 */
public final class Cluster implements AutoCloseable {
    private static final Path SHIPPED = Path.of("docs/exploitation/haproxy.cfg");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path scratch;
    private final int databasePort = freePort();
    private final int balancerPort = freePort();
    private final int storagePort = freePort();
    private final List<ServerProcess> nodes = new ArrayList<>();
    private @Nullable EmbeddedPostgres database;
    private @Nullable S3Server storage;
    private @Nullable Process balancer;

    private Cluster(Path scratch) {
        this.scratch = scratch;
    }

    /** The database and the storage; nobody serves yet. */
    public static Cluster under(Path scratch) throws IOException {
        Cluster cluster = new Cluster(Files.createDirectories(scratch));
        cluster.startDatabase();
        cluster.startStorage();
        return cluster;
    }

    /** Two nodes and their balancer, answering. */
    public void serve() throws IOException, InterruptedException {
        for (String name : List.of("un", "deux")) {
            ServerProcess node = new ServerProcess(scratch.resolve(name), environment());
            nodes.add(node);
            node.start();
        }
        startBalancer();
    }

    /** What a node is told of the parts it shares. */
    public Map<String, String> environment() {
        return Map.of(
                "PARVIS_DATABASE_URL", databaseUrl(),
                "PARVIS_STORAGE_URL", storageUrl(),
                "PARVIS_ADDRESS", "http://localhost:" + balancerPort);
    }

    /** A folder of this name, for what belongs to no part. */
    public Path folder(String name) {
        return scratch.resolve(name);
    }

    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(databasePort);
    }

    public String storageUrl() {
        return S3Server.address(storagePort);
    }

    public ServerProcess node(int number) {
        return nodes.get(number);
    }

    /** Where people come in. */
    public int port() {
        return balancerPort;
    }

    public void startDatabase() throws IOException {
        database =
                EmbeddedPostgres.builder()
                        .setPort(databasePort)
                        .setDataDirectory(scratch.resolve("postgresql"))
                        .setOverrideWorkingDirectory(
                                Files.createDirectories(scratch.resolve("programs")).toFile())
                        .setCleanDataDirectory(false)
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "80")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
    }

    public void stopDatabase() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    public void startStorage() throws IOException {
        storage = S3Server.start(Files.createDirectories(scratch.resolve("s3")), storagePort);
    }

    public void stopStorage() {
        if (storage != null) {
            storage.close();
        }
    }

    private void startBalancer() throws IOException {
        Path settings = scratch.resolve("haproxy.cfg");
        Files.writeString(
                settings,
                Files.readString(SHIPPED)
                        .replace("10.0.0.1:8080", "127.0.0.1:" + node(0).port())
                        .replace("10.0.0.2:8080", "127.0.0.1:" + node(1).port())
                        .replace(
                                "bind :80",
                                "bind 127.0.0.1:"
                                        + balancerPort
                                        + "\n    bind [::1]:"
                                        + balancerPort));
        Process started =
                new ProcessBuilder("haproxy", "-db", "-f", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(scratch.resolve("haproxy.log").toFile())
                        .start();
        balancer = started;
        await().atMost(PATIENCE).until(() -> answers(balancerPort) || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException(Files.readString(scratch.resolve("haproxy.log")));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (balancer != null) {
            balancer.destroyForcibly().waitFor();
        }
        for (ServerProcess node : nodes) {
            node.kill();
        }
        stopStorage();
        stopDatabase();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
