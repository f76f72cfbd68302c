package org.parvis.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.platform.command.AdminCommand;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.parvis.platform.watch.Finding;
import org.parvis.platform.watch.Health;
import org.parvis.platform.watch.State;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.TestDisk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StateTest {
    @Autowired State state;
    @Autowired Messages messages;
    @Autowired HostSettings host;
    @Autowired TestDisk disk;
    @Autowired JdbcClient db;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired List<AdminCommand> commands;
    @LocalServerPort int port;

    @Test
    void an_administrator_reads_every_part_of_the_server_in_words() {
        var page = administrator().get("/reseau/etat").page();

        assertThat(page.select(".todo .strong").eachText())
                .contains("Parvis", "Disque", "Mémoire", "PostgreSQL", "Fichiers", "Courrier")
                .contains("Préparation des films", "Films, sons et images", "Sauvegarde")
                .anyMatch(line -> line.startsWith("Machine "));
        assertThat(page.select(".todo").text())
                .contains("18.", "fourni avec Parvis", "libx264", "pages et travaux")
                .doesNotContain("state.");
        assertThat(page.select(".studio .side [aria-current=page]").text())
                .isEqualTo("L’état du serveur");
    }

    @Test
    void a_full_disk_is_to_be_mended_and_the_line_says_how() throws Exception {
        try (var full = disk.withFree(1_000_000_000)) {
            awaitBeat();

            Finding line = line("Disque");

            assertThat(line.health()).isEqualTo(Health.BAD);
            assertThat(line.state()).matches("1\\hGo libres.*");
            assertThat(line.remedy()).contains("2,1\u00a0Go", "les fichiers ne sont plus acceptés");
        }
        awaitBeat();
        assertThat(line("Disque").health()).isNotEqualTo(Health.BAD);
    }

    @Test
    void a_machine_that_fell_silent_is_told_of_until_a_day_has_passed() {
        db.sql(
                        """
                        INSERT INTO platform.node (host, folder, role, version, started_at, seen_at)
                        VALUES ('muette', '/x', 'worker', '0.0.9', now(), now() - interval '10 minutes')
                        """)
                .update();

        Finding line = line("Machine muette");

        assertThat(line.health()).isEqualTo(Health.BAD);
        assertThat(line.state()).contains("Elle ne dit plus rien (travaux seulement)");
        db.sql("DELETE FROM platform.node WHERE host = 'muette'").update();
    }

    @Test
    void the_shell_says_the_same_in_its_own_language() {
        Locale before = Locale.getDefault();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AdminCommand status =
                commands.stream()
                        .filter(command -> command.name().equals("status"))
                        .findFirst()
                        .orElseThrow();

        Locale.setDefault(Locale.FRANCE);
        int code = status.run(List.of(), new PrintStream(said, true, UTF_8));
        Locale.setDefault(before);

        assertThat(said.toString(UTF_8)).contains("PostgreSQL : 18.", "Courrier : ");
        boolean bad = findings().stream().anyMatch(line -> line.health() == Health.BAD);
        assertThat(code).isEqualTo(bad ? 1 : 0);
    }

    private Finding line(String about) {
        return findings().stream()
                .filter(finding -> finding.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings() {
        var words = messages.in(Language.FRENCH);
        return state.findings(words, new Formats(words, host.zone()));
    }

    /** The machine says how it is every ten seconds. */
    private void awaitBeat() throws InterruptedException {
        String seen = "SELECT max(seen_at)::text FROM platform.node";
        String before = db.sql(seen).query(String.class).single();
        for (int turn = 0; turn < 150; turn++) {
            if (!db.sql(seen).query(String.class).single().equals(before)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the heart does not beat");
    }

    private Browser administrator() {
        var awa = cast.holding(Role.ADMINISTRATOR);
        return new Browser(port).signIn(accounts.signInLink(awa.id(), "/reseau/etat"));
    }
}
