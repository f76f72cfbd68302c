package org.parvis.world;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real server in a process of its own, on a data folder that outlives it: it can be killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private @Nullable Process process;
    private volatile boolean up;

    /** Always on the same port, so that browsers find it again. */
    public ServerProcess(Path data) {
        this(data, Map.of());
    }

    /**
     * @param environment settings, as a host gives them
     */
    public ServerProcess(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    /** What it has printed in all its lives. */
    public String printed() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it, and waits until pages can be opened. */
    public void start() throws IOException, InterruptedException {
        int lives = Files.exists(log) ? readyLines() : 0;
        ProcessBuilder builder =
                new ProcessBuilder(line())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(log) || readyLines() == lives) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server does not start:\n" + printed());
            }
            Thread.sleep(50);
        }
        up = true;
    }

    private int readyLines() {
        return (int) printed().lines().filter(line -> line.startsWith("PARVIS READY")).count();
    }

    private List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(List.of("-cp", classPath(), "org.parvis.Parvis", "--port", "" + port));
        line.addAll(List.of("--data", data.toString(), "--empty", "--management.server.port=0"));
        return line;
    }

    /** That of this process, without the classes of tests. */
    private static String classPath() {
        String whole =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As a cut of the current, or {@code kill -9}: nothing is said to it. */
    public void kill() throws InterruptedException {
        up = false;
        Process killed = process;
        if (killed != null) {
            killed.destroyForcibly().waitFor();
        }
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() throws InterruptedException {
        up = false;
        Process stopped = process;
        if (stopped != null) {
            stopped.destroy();
            if (!stopped.waitFor(1, TimeUnit.MINUTES)) {
                kill();
            }
        }
    }

    /** Somebody else serves the same folder on the same port now. */
    public void cameBack() {
        up = true;
    }

    /** Waits until somebody has started it again. */
    public void awaitUp() throws InterruptedException {
        while (!up) {
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
