package org.parvis.platform.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL process that {@code postmaster.pid} of a data folder names.
 *
 * @param pid its process
 * @param port where it listens
 * @param folder its data folder
 */
record Postmaster(long pid, int port, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Optional<Postmaster> read(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(
                    new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            folder));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absent) {
            return Optional.empty();
        }
    }

    /**
     * A server killed without warning leaves its PostgreSQL behind: it is asked to stop before a
     * new one starts.
     */
    static void stopOrphan(Path folder) {
        read(folder).filter(Postmaster::isAlive).ifPresent(Postmaster::stop);
    }

    /**
     * Alive, and truly the server of this folder: the number may have been given to another program
     * since.
     */
    boolean isAlive() {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private void stop() {
        LOG.info("Stopping the PostgreSQL left behind by a killed server (process {})", pid);
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            Instant limit = Instant.now().plus(PATIENCE);
            while (isAlive()) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException(
                            "PostgreSQL process " + pid + " does not stop; stop it by hand");
                }
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot stop PostgreSQL process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL stops", e);
        }
    }
}
