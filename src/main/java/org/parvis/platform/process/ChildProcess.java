package org.parvis.platform.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs other programs, bounded in time, memory and output, and never leaves one behind. */
public final class ChildProcess {
    private static final int KEPT_ERRORS = 64 * 1024;
    private static final Duration LAST_LINES = Duration.ofSeconds(5);
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Set<Process> STOPPED = ConcurrentHashMap.newKeySet();

    /**
     * A child is tied to the life of the thread that starts it (see {@link Wrapping}): this one
     * lives as long as the server.
     */
    private static final ExecutorService STARTER =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("child-starter").factory());

    private static volatile boolean serverStops;

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("children-stop")
                                .unstarted(() -> {
                                    serverStops = true;
                                    stopAll();
                                }));
    }

    private ChildProcess() {}

    /**
     * Runs to the end and tells how it ended; an absent program ends with code 127. Throws {@link
     * ProcessStopped} when the server stops or this thread is interrupted (its interrupted mark
     * stays).
     */
    public static Outcome run(Command command) {
        long begin = System.nanoTime();
        Process process = start(command);
        RUNNING.add(process);
        try {
            if (serverStops) {
                throw new ProcessStopped(command.argv().getFirst());
            }
            return follow(command, process, begin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProcessStopped(command.argv().getFirst());
        } finally {
            Family.kill(process);
            RUNNING.remove(process);
            STOPPED.remove(process);
        }
    }

    /** Kills what runs now; whoever waits for it gets {@link ProcessStopped}. */
    public static void stopAll() {
        for (Process process : RUNNING) {
            STOPPED.add(process);
            Family.kill(process);
        }
    }

    private static Outcome follow(Command command, Process process, long begin)
            throws InterruptedException {
        var output = new Drain.Head(command.outputBytes());
        var errors = new Drain.Tail(KEPT_ERRORS);
        List<Drain> drains =
                List.of(
                        Drain.start(process.getInputStream(), output, command.onLine()),
                        Drain.start(process.getErrorStream(), errors, line -> {}));
        boolean ended = process.waitFor(command.timeout().toNanos(), TimeUnit.NANOSECONDS);
        // Also after a normal end: a child left behind would hold the pipes open.
        Family.kill(process);
        process.waitFor();
        for (Drain drain : drains) {
            drain.finish(LAST_LINES);
        }
        if (STOPPED.contains(process)) {
            throw new ProcessStopped(command.argv().getFirst());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Outcome(
                process.exitValue(), !ended, output.bytes(), output.cut(), errors.text(), took);
    }

    /**
     * Waits even when interrupted: a child that starts must be known, or it would be left behind.
     */
    private static Process start(Command command) {
        return CompletableFuture.supplyAsync(() -> startHere(command), STARTER).join();
    }

    private static Process startHere(Command command) {
        try {
            return builder(command).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(Wrapping.wrap(command));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        String folder =
                command.folder() == null
                        ? System.getProperty("java.io.tmpdir")
                        : command.folder().toString();
        builder.directory(new File(folder));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", folder);
        environment.put("TMPDIR", folder);
        environment.putAll(command.environment());
        return builder;
    }
}
