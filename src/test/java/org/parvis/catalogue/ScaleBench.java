package org.parvis.catalogue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.parvis.world.ServerProcess;

/**
 * What {@code bin/bench scale} runs: the pages readers open most, without the cache, on networks of
 * growing size; each is compared with the smallest.
 *
 * @param portals how many there are at the end
 * @param entries in each portal, but the first, which has 1 000
 * @param seconds of measure for each page and size
 */
record ScaleBench(Path scratch, int portals, int entries, int seconds) {
    private static final int FIRST_ENTRIES = 1000;
    private static final int WARM_UP = 60;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("front page", "/mesure-%d");
        PAGES.put("rubric", "/mesure-%d/lire");
        PAGES.put("search", "/mesure-%d/chercher?q=escalier");
        PAGES.put("feed", "/mesure-%d/flux.atom");
        PAGES.put("network home", "/");
    }

    /** Arguments: scratch folder, portals, entries of each, seconds. */
    public static void main(String[] arguments) throws Exception {
        new ScaleBench(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]))
                .run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (EmbeddedPostgres database =
                EmbeddedPostgres.builder().setServerConfig("shared_buffers", "128MB").start()) {
            String url =
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres"
                            .formatted(database.getPort());
            Map<String, String> settings =
                    Map.of("PARVIS_DATABASE_URL", url, "PARVIS_CACHE_SIZE", "0B");
            try (ServerProcess migrated = new ServerProcess(scratch.resolve("server"), settings)) {
                migrated.start();
            }
            Map<String, Double> smallest = new LinkedHashMap<>();
            int made = 0;
            for (int size : List.of(1, Math.max(2, portals / 40), portals)) {
                fill(url, made + 1, size, made == 0 ? FIRST_ENTRIES : entries);
                made = size;
                try (ServerProcess server =
                        new ServerProcess(scratch.resolve("server"), settings)) {
                    server.start();
                    measure(url, server.port(), size, smallest);
                }
            }
        }
    }

    private void fill(String url, int first, int last, int count) throws SQLException, IOException {
        String sql =
                Files.readString(Path.of("src/test/bench/portals.sql"))
                        .replace(":first", "" + first)
                        .replace(":last", "" + last)
                        .replace(":entries", "" + count);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        }
    }

    private void measure(String url, int port, int size, Map<String, Double> smallest)
            throws Exception {
        System.out.printf(Locale.ROOT, "%n%d portals, %s%n", size, weight(url));
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            List<Double> times = times(client, port, page.getValue(), size);
            double p95 = times.get(times.size() * 95 / 100);
            smallest.putIfAbsent(page.getKey(), p95);
            System.out.printf(
                    Locale.ROOT,
                    "%-13s median %6.1f ms, p95 %6.1f ms, %.2f × the smallest network%n",
                    page.getKey(),
                    times.get(times.size() / 2),
                    p95,
                    p95 / smallest.get(page.getKey()));
        }
    }

    /** One after the other, each time another portal; sorted, in milliseconds. */
    private List<Double> times(HttpClient client, int port, String page, int size)
            throws Exception {
        Random random = new Random(size);
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP; turn++) {
            get(client, port, page.formatted(1 + random.nextInt(size)));
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            times.add(get(client, port, page.formatted(1 + random.nextInt(size))));
        }
        return times.stream().sorted().toList();
    }

    private static double get(HttpClient client, int port, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String weight(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT count(*), pg_size_pretty(pg_database_size(current_database())) FROM catalogue.entry")) {
            row.next();
            return "%d entries, database of %s".formatted(row.getLong(1), row.getString(2));
        }
    }
}
