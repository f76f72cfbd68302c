package org.parvis.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir Path work;

    @Test
    void a_program_tells_its_code_output_and_errors() {
        Outcome outcome = ChildProcess.run(sh("echo bonjour; echo aïe >&2; exit 3"));

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.text()).isEqualTo("bonjour\n");
        assertThat(outcome.errorTail()).isEqualTo("aïe\n");
    }

    @Test
    void arguments_are_never_read_by_a_shell() {
        Outcome outcome = ChildProcess.run(Command.of("echo", "$(id); `id` && rm -rf *"));

        assertThat(outcome.text()).isEqualTo("$(id); `id` && rm -rf *\n");
    }

    @Test
    void an_absent_program_ends_with_127() {
        assertThat(ChildProcess.run(Command.of("no-such-program")).exitCode()).isEqualTo(127);
    }

    @Test
    void nothing_of_the_servers_environment_is_inherited() {
        Outcome outcome =
                ChildProcess.run(Command.of("env").in(work).with("LD_LIBRARY_PATH", "/lib/x"));

        assertThat(outcome.text().lines())
                .containsExactlyInAnyOrder(
                        "PATH=/usr/local/bin:/usr/bin:/bin",
                        "LANG=C.UTF-8",
                        "HOME=" + work,
                        "TMPDIR=" + work,
                        "LD_LIBRARY_PATH=/lib/x");
    }

    @Test
    void a_program_past_its_time_is_killed_with_all_it_started() throws IOException {
        Path pids = work.resolve("pids");

        Outcome outcome =
                ChildProcess.run(
                        sh("sleep 300 & echo $! > "
                                        + pids
                                        + "; (sleep 301 & echo $! >> "
                                        + pids
                                        + ") ; wait")
                                .within(Duration.ofMillis(700)));

        assertThat(outcome.timedOut()).isTrue();
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(Files.readAllLines(pids)).hasSize(2).noneMatch(ChildProcessTest::isAlive);
    }

    @Test
    void what_a_program_leaves_behind_at_its_end_is_killed_too() throws IOException {
        Path pids = work.resolve("pids");

        Outcome outcome = ChildProcess.run(sh("nohup sleep 300 & echo $! > " + pids));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(Files.readAllLines(pids)).hasSize(1).noneMatch(ChildProcessTest::isAlive);
    }

    @Test
    void a_program_that_asks_for_too_much_memory_does_not_get_it() {
        String take = "x=$(head -c 300000000 /dev/zero | tr '\\0' a); echo ${#x}";

        assertThat(ChildProcess.run(sh(take)).text()).isEqualTo("300000000\n");
        Outcome bounded = ChildProcess.run(sh(take).memory(100L << 20));

        assertThat(bounded.text()).doesNotContain("300000000");
    }

    @Test
    void a_program_cannot_write_a_file_larger_than_allowed() throws IOException {
        Path film = work.resolve("film");

        Outcome outcome =
                ChildProcess.run(
                        Command.of("head", "-c", "3000000", "/dev/zero")
                                .largestFile(1_000_000)
                                .keepingOutput(10));
        Outcome written = ChildProcess.run(sh("cat /dev/zero > " + film).largestFile(1_000_000));

        assertThat(outcome.succeeded()).as("a pipe is not a file").isTrue();
        assertThat(written.succeeded()).isFalse();
        assertThat(Files.size(film)).isEqualTo(1_000_000);
    }

    @Test
    void a_flood_of_output_is_read_to_its_end_but_only_its_start_is_kept() {
        Outcome outcome =
                ChildProcess.run(
                        sh("yes parvis | head -c 50000000; yes erreur | head -c 5000000 >&2; echo fin >&2")
                                .keepingOutput(1000));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.output()).hasSize(1000);
        assertThat(outcome.outputCut()).isTrue();
        assertThat(outcome.errorTail()).endsWith("fin\n").hasSizeLessThanOrEqualTo(65536);
    }

    @Test
    void lines_are_heard_while_the_program_runs() {
        var heard = new CopyOnWriteArrayList<String>();
        var heardEarly = new AtomicReference<List<String>>(List.of());

        Outcome outcome =
                ChildProcess.run(
                        sh("echo un; while [ ! -e go ]; do sleep 0.05; done; echo deux")
                                .in(work)
                                .onLine(line -> {
                                    heard.add(line);
                                    if (line.equals("un")) {
                                        heardEarly.set(List.copyOf(heard));
                                        touch(work.resolve("go"));
                                    }
                                }));

        assertThat(heardEarly.get()).containsExactly("un");
        assertThat(heard).containsExactly("un", "deux");
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void an_interrupted_wait_kills_the_program_and_says_that_it_was_stopped() throws Exception {
        Path pids = work.resolve("pids");
        var thrown = new AtomicReference<Throwable>();
        Thread waiting =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                ChildProcess.run(sh("echo $$ > " + pids + "; sleep 300"));
                            } catch (RuntimeException stopped) {
                                thrown.set(stopped);
                            }
                        });

        waiting.start();
        waitFor(pids);
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(10));

        assertThat(thrown.get()).isInstanceOf(ProcessStopped.class);
        assertThat(Files.readAllLines(pids)).hasSize(1).noneMatch(ChildProcessTest::isAlive);
    }

    @Test
    void a_stop_of_the_server_kills_the_program_and_does_not_call_it_failed() throws Exception {
        Path pids = work.resolve("pids");
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        waitFor(pids);
                        ChildProcess.stopAll();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });

        assertThatThrownBy(() -> ChildProcess.run(sh("echo $$ > " + pids + "; sleep 300")))
                .isInstanceOf(ProcessStopped.class);

        assertThat(Files.readAllLines(pids)).hasSize(1).noneMatch(ChildProcessTest::isAlive);
    }

    @Test
    void a_program_reads_nothing_from_the_servers_input_and_has_no_network() {
        Outcome input = ChildProcess.run(Command.of("cat"));
        Outcome interfaces =
                ChildProcess.run(sh("cat /proc/net/dev | tail -n +3 | grep -v '^ *lo:' | wc -l"));
        Outcome withNetwork =
                ChildProcess.run(
                        sh("cat /proc/net/dev | tail -n +3 | grep -v '^ *lo:' | wc -l")
                                .withNetwork());

        assertThat(input.text()).isEmpty();
        assertThat(interfaces.text().strip()).isEqualTo("0");
        assertThat(withNetwork.succeeded()).isTrue();
    }

    @Test
    void a_program_runs_with_lowered_priority() {
        int own = Integer.parseInt(ChildProcess.run(Command.of("nice").nice(0)).text().strip());

        String lowered = ChildProcess.run(Command.of("nice")).text().strip();

        assertThat(lowered).isEqualTo("" + Math.min(19, own + 10));
    }

    private static Command sh(String script) {
        return Command.of("/bin/bash", "-c", script).within(Duration.ofSeconds(30));
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void waitFor(Path file) throws Exception {
        while (!Files.exists(file) || Files.size(file) == 0) {
            Thread.sleep(20);
        }
    }

    /** A killed child that nobody has waited for yet is a zombie: dead all the same. */
    private static boolean isAlive(String pid) {
        try {
            String stat = Files.readString(Path.of("/proc", pid.strip(), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }
}
