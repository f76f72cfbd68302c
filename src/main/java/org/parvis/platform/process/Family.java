package org.parvis.platform.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process and everything it started, even what has left its parent behind. */
final class Family {
    private static final Path PROC = Path.of("/proc");
    private static final int ROUNDS = 5;

    private Family() {}

    /** Kills in rounds, since a process may start another while its relatives are being killed. */
    static void kill(Process head) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> members = membersOf(head);
            if (members.isEmpty() && !head.isAlive()) {
                return;
            }
            members.forEach(ProcessHandle::destroyForcibly);
            head.destroyForcibly();
        }
    }

    private static List<ProcessHandle> membersOf(Process head) {
        List<ProcessHandle> members = new ArrayList<>(head.descendants().toList());
        for (long pid : sameSession(head.pid())) {
            ProcessHandle.of(pid)
                    .filter(found -> found.pid() != head.pid())
                    .ifPresent(members::add);
        }
        return members;
    }

    private static List<Long> sameSession(long session) {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (sessionOf(process) == session) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException notLinux) {
            return found;
        }
        return found;
    }

    /**
     * The fields after the program's name (which may hold anything) are state, parent, group,
     * session.
     */
    private static long sessionOf(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return "Z".equals(fields[0]) ? -1 : Long.parseLong(fields[3]);
        } catch (IOException | RuntimeException gone) {
            return -1;
        }
    }
}
