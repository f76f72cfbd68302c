package org.parvis.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Parvis;
import org.parvis.world.Browser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the whole server twice on a database of its own, as somebody who tries Parvis does. */
@ExtendWith(OutputCaptureExtension.class)
class DemonstrationTest {
    private static final Path DATA =
            Path.of("target", "test-data", ProcessHandle.current().pid() + "-demonstration");
    private static final List<String> SIGN_INS =
            List.of(
                    "contributor grand-palier",
                    "facilitator grand-palier",
                    "editor grand-palier",
                    "moderator grand-palier",
                    "coordinator -",
                    "administrator -");

    @Test
    void a_first_start_fills_the_portals_and_the_next_one_keeps_them(CapturedOutput output) {
        int published;
        try (ConfigurableApplicationContext first = start()) {
            published = count(first, "SELECT count(*) FROM newsroom.story WHERE status = 'ONLINE'");
            assertThat(published).isGreaterThanOrEqualTo(18);
            assertThat(count(first, "SELECT count(*) FROM portal.portal")).isEqualTo(2);
            assertThat(
                            count(
                                    first,
                                    "SELECT count(*) FROM newsroom.notebook WHERE slug IS NOT NULL"))
                    .isEqualTo(2);
            assertThat(count(first, "SELECT count(*) FROM newsroom.notebook_page")).isEqualTo(6);
            assertThat(
                            count(
                                    first,
                                    "SELECT count(*) FROM catalogue.entry WHERE original IS NOT NULL"))
                    .isEqualTo(1);
            assertThat(
                            count(
                                    first,
                                    "SELECT count(*) FROM outreach.subscription WHERE confirmed_at IS NOT NULL"))
                    .isEqualTo(10);
            assertSignInLines(output.getOut(), 1);
            assertThat(visit(first, line(output.getOut(), "facilitator"))).contains("Claire");
            first.getBean(JdbcClient.class)
                    .sql(
                            "DELETE FROM demonstration.made WHERE what LIKE 'story:grand-palier/roue-libre%' OR what = 'finished'")
                    .update();
        }

        try (ConfigurableApplicationContext second = start()) {
            // the story that was forgotten is made again, the others are not made twice
            assertThat(count(second, "SELECT count(*) FROM newsroom.story WHERE status = 'ONLINE'"))
                    .isEqualTo(published + 1);
            assertSignInLines(output.getOut(), 2);
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Parvis.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--parvis.data=" + DATA,
                        "--parvis.demonstration-portals=grand-palier,quai-9");
    }

    private static int count(ConfigurableApplicationContext server, String sql) {
        return server.getBean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static void assertSignInLines(String output, int starts) {
        for (String who : SIGN_INS) {
            assertThat(
                            output.lines()
                                    .filter(line ->
                                            line.startsWith(
                                                    "PARVIS SIGN-IN "
                                                            + who
                                                            + " http://localhost:")))
                    .hasSize(starts);
        }
        assertThat(output.indexOf("PARVIS READY")).isLessThan(output.indexOf("PARVIS SIGN-IN"));
    }

    private static String line(String output, String role) {
        return output.lines()
                .filter(line -> line.startsWith("PARVIS SIGN-IN " + role))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* ", "");
    }

    private static String visit(ConfigurableApplicationContext server, String link) {
        int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Browser(port).signIn(link).get("/grand-palier/redaction").body();
    }
}
