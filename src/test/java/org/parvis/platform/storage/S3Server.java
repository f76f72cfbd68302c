package org.parvis.platform.storage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real S3 server in a process of its own, which checks signatures and keeps a folder. */
public final class S3Server implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/s3proxy/s3proxy.jar");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException {
        return start(folder, freePort());
    }

    /** On a port of the caller's, so that it can come back where it was. */
    public static S3Server start(Path folder, int port) throws IOException {
        Path settings = folder.resolve("s3proxy.conf");
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.createDirectories(kept.resolve("parvis"));
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=parvis
                s3proxy.credential=essai
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, kept));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                PROGRAM.toAbsolutePath().toString(),
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("s3proxy.log").toFile()))
                        .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
        return new S3Server(process, port);
    }

    S3Address address() {
        return S3Address.of(URI.create(address(port)));
    }

    /** What {@code PARVIS_STORAGE_URL} says of a server on this port. */
    public static String address(int port) {
        return "s3://parvis:essai@127.0.0.1:" + port + "/parvis/medias?tls=no";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
