package org.parvis.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program to run and its bounds; never a line for a shell. Start from {@link #of} and change what
 * differs.
 *
 * @param timeout after this the program and its children are killed
 * @param memoryBytes address space it may take, 0 for no bound
 * @param fileBytes size of the largest file it may write, 0 for no bound
 * @param outputBytes how much of its standard output is kept (the rest is read and thrown away)
 * @param niceness 0 as the server itself, up to 19 for "when nobody else wants the processor"
 * @param network false cuts the network off where the system allows it
 * @param environment added to a minimal environment; nothing else is inherited
 * @param onLine called for each line of standard output as it comes, on another thread
 */
public record Command(
        List<String> argv,
        Duration timeout,
        long memoryBytes,
        long fileBytes,
        int outputBytes,
        int niceness,
        boolean network,
        @Nullable Path folder,
        Map<String, String> environment,
        Consumer<String> onLine) {
    private static final int KEPT_OUTPUT = 1 << 20;

    public Command {
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("no program to run");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a program needs time to run");
        }
        if (memoryBytes < 0 || fileBytes < 0 || outputBytes < 0 || niceness < 0 || niceness > 19) {
            throw new IllegalArgumentException("a bound is out of range");
        }
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** One minute, lowered priority, 1 MiB of output kept, no network, no bound on memory. */
    public static Command of(List<String> argv) {
        return new Command(
                argv,
                Duration.ofMinutes(1),
                0,
                0,
                KEPT_OUTPUT,
                10,
                false,
                null,
                Map.of(),
                line -> {});
    }

    public static Command of(String... argv) {
        return of(List.of(argv));
    }

    public Command within(Duration time) {
        return new Command(
                argv,
                time,
                memoryBytes,
                fileBytes,
                outputBytes,
                niceness,
                network,
                folder,
                environment,
                onLine);
    }

    public Command memory(long bytes) {
        return new Command(
                argv,
                timeout,
                bytes,
                fileBytes,
                outputBytes,
                niceness,
                network,
                folder,
                environment,
                onLine);
    }

    public Command largestFile(long bytes) {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                bytes,
                outputBytes,
                niceness,
                network,
                folder,
                environment,
                onLine);
    }

    public Command keepingOutput(int bytes) {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                bytes,
                niceness,
                network,
                folder,
                environment,
                onLine);
    }

    public Command nice(int level) {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                outputBytes,
                level,
                network,
                folder,
                environment,
                onLine);
    }

    public Command withNetwork() {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                outputBytes,
                niceness,
                true,
                folder,
                environment,
                onLine);
    }

    /** The folder it runs in, its home and the place of its temporary files. */
    public Command in(Path workFolder) {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                outputBytes,
                niceness,
                network,
                workFolder,
                environment,
                onLine);
    }

    public Command with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                outputBytes,
                niceness,
                network,
                folder,
                more,
                onLine);
    }

    public Command onLine(Consumer<String> listener) {
        return new Command(
                argv,
                timeout,
                memoryBytes,
                fileBytes,
                outputBytes,
                niceness,
                network,
                folder,
                environment,
                listener);
    }
}
