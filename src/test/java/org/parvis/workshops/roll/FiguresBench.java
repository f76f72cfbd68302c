package org.parvis.workshops.roll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parvis.Parvis;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What {@code bin/bench workshops} runs: the lists of workshops on a portal with 11 000 people, 8
 * 000 sessions, 300 000 attendances and 66 000 posts, and beside the figures the same sums counted
 * anew from every line of the roll.
 *
 * @param rounds how often each page is asked for
 */
record FiguresBench(Path scratch, int rounds) {
    private static final int WARM_UP = 15;
    private static final String SLUG = "mesure";
    // what the figures read before there were tallies
    private static final List<String> ANEW =
            List.of(
                    """
                    SELECT a.person_id, count(*) FILTER (WHERE a.status NOT IN ('EXCUSED', 'ABSENT')), count(*), sum(a.minutes)
                    FROM workshops.attendance a JOIN workshops.session x ON x.portal_id = a.portal_id AND x.id = a.session_id
                    WHERE NOT x.cancelled GROUP BY a.person_id
                    """,
                    "SELECT count(*), count(DISTINCT (person_id, role)) FROM workshops.post",
                    """
                    SELECT count(*) FROM (SELECT DISTINCT ON (o.person_id, o.role) o.session_id FROM workshops.post o
                        JOIN workshops.session w ON w.portal_id = o.portal_id AND w.id = o.session_id
                        ORDER BY o.person_id, o.role, w.starts) AS firsts
                    """);

    /** Arguments: scratch folder, rounds. */
    public static void main(String[] arguments) throws Exception {
        new FiguresBench(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]))
                .run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (EmbeddedPostgres database =
                EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "128MB")
                        .setServerConfig("jit", "off")
                        .start()) {
            String url =
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres"
                            .formatted(database.getPort());
            try (ConfigurableApplicationContext server = server(url)) {
                Portal portal =
                        server.getBean(Portals.class).create(Openings.portal(SLUG, "Mesure"));
                fill(url);
                int port =
                        Objects.requireNonNull(
                                        ((ServletWebServerApplicationContext) server)
                                                .getWebServer())
                                .getPort();
                measure(url, signedIn(server, portal, port));
            }
        }
    }

    private ConfigurableApplicationContext server(String url) {
        return new SpringApplication(Parvis.class)
                .run(
                        "--parvis.demonstration=false",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--parvis.data=" + scratch.resolve("data"),
                        "--parvis.database.url=" + url);
    }

    private static void fill(String url) throws SQLException, IOException {
        String sql =
                Files.readString(Path.of("src/test/bench/workshops.sql"))
                        .replace(":'portal'", "'" + SLUG + "'");
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Browser signedIn(
            ConfigurableApplicationContext server, Portal portal, int port) {
        Accounts accounts = server.getBean(Accounts.class);
        Account account = accounts.create("Claire", "claire@example.org", Language.FRENCH);
        accounts.grant(account.id(), Role.FACILITATOR, portal.id());
        Browser browser = new Browser(port);
        browser.signIn(accounts.signInLink(account.id(), "/" + SLUG + "/redaction"));
        return browser;
    }

    private void measure(String url, Browser claire) throws SQLException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String desk = "/" + SLUG + "/redaction/";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(
                "figures, six years",
                desk + "ateliers/chiffres?du=" + today.minusYears(6) + "&au=" + today);
        pages.put(
                "figures, one year in the middle",
                desk
                        + "ateliers/chiffres?du="
                        + today.minusYears(3)
                        + "&au="
                        + today.minusYears(2));
        pages.put("figures of this year", desk + "ateliers/chiffres");
        pages.put("workshops", desk + "ateliers");
        pages.put("people", desk + "personnes");
        pages.put("board of productions", desk + "productions");
        double whole = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            double median = median(page.getKey(), times(claire, page.getValue()));
            whole = whole == 0 ? median : whole;
        }
        double anew = median("sums from every line of the roll", anew(url));
        System.out.printf(
                Locale.ROOT,
                "the page of six years takes %.2f × the sums alone counted anew%n",
                whole / anew);
    }

    private List<Double> times(Browser claire, String page) {
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP + rounds; turn++) {
            long start = System.nanoTime();
            int status = claire.get(page).status();
            if (status != 200) {
                throw new IllegalStateException(page + " answered " + status);
            }
            if (turn >= WARM_UP) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    private List<Double> anew(String url) throws SQLException {
        List<Double> times = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (int turn = 0; turn < rounds; turn++) {
                long start = System.nanoTime();
                for (String sql : ANEW) {
                    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    private static double median(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-33s median %6.1f ms, slowest %6.1f ms%n",
                name,
                median,
                sorted.getLast());
        return median;
    }
}
