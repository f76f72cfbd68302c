package org.parvis.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs put before a command so that the system itself bounds it; each replaces itself by
 * the next, so that the process stays one. What this machine lacks is left out, and said once in
 * the log.
 */
final class Wrapping {
    private static final Logger LOG = LoggerFactory.getLogger(Wrapping.class);
    private static final Wrapping OF_THIS_MACHINE = new Wrapping();

    private final List<String> withoutNetwork = firstThatWorks("--net", "--map-root-user --net");
    private final Optional<String> prlimit = find("prlimit");
    private final Optional<String> nice = find("nice");
    private final Optional<String> setsid = find("setsid");
    private final Optional<String> setpriv = find("setpriv");

    static List<String> wrap(Command command) {
        return OF_THIS_MACHINE.lineFor(command);
    }

    private List<String> lineFor(Command command) {
        List<String> line = new ArrayList<>();
        // Its own session: a Ctrl-C meant for the server does not hit it, and all its children can
        // be found again.
        setsid.ifPresent(line::add);
        if (!command.network()) {
            line.addAll(withoutNetwork);
        }
        if (command.niceness() > 0) {
            nice.ifPresent(program -> line.addAll(List.of(program, "-n", "" + command.niceness())));
        }
        line.addAll(limits(command));
        // When the server is killed outright, the kernel takes the child along.
        setpriv.ifPresent(program -> line.addAll(List.of(program, "--pdeathsig", "KILL", "--")));
        line.addAll(command.argv());
        return line;
    }

    private List<String> limits(Command command) {
        if (prlimit.isEmpty()) {
            return limitsByShell(command);
        }
        List<String> line = new ArrayList<>(List.of(prlimit.get(), "--core=0"));
        if (command.memoryBytes() > 0) {
            line.add("--as=" + command.memoryBytes());
        }
        if (command.fileBytes() > 0) {
            line.add("--fsize=" + command.fileBytes());
        }
        line.add("--");
        return line;
    }

    /** The shell sees only numbers of ours; the command's words come after it as arguments. */
    private static List<String> limitsByShell(Command command) {
        String memory =
                command.memoryBytes() > 0 ? "ulimit -v " + command.memoryBytes() / 1024 + "; " : "";
        return List.of("/bin/sh", "-c", memory + "exec \"$@\"", "sh");
    }

    private static Optional<String> find(String program) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate.toString());
            }
        }
        LOG.info(
                "{} is not on this machine: child processes run without what it would bound",
                program);
        return Optional.empty();
    }

    private static List<String> firstThatWorks(String... options) {
        Optional<String> unshare = find("unshare");
        if (unshare.isPresent()) {
            for (String option : options) {
                List<String> line = new ArrayList<>(List.of(unshare.get()));
                line.addAll(List.of(option.split(" ")));
                line.add("--");
                if (works(line)) {
                    return List.copyOf(line);
                }
            }
            LOG.info("this machine does not let the network be cut off from child processes");
        }
        return List.of();
    }

    private static boolean works(List<String> prefix) {
        List<String> line = new ArrayList<>(prefix);
        line.add("true");
        try {
            Process trial =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
