package org.parvis.nodes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.world.Browser;
import org.parvis.world.Cluster;
import org.postgresql.PGConnection;

/**
 * What {@code bin/bench propagation} runs: how long after an editor's answer a story is there, and
 * gone again, for readers of the same node and of the other one. The yardstick is a bare NOTIFY of
 * the same PostgreSQL, from the commit to the connection that listens.
 *
 * @param times what was measured, in milliseconds
 */
record PropagationBench(Cluster cluster, Neighbourhood people, Measures times) {
    /** Lists of milliseconds, by what they are. */
    private record Measures(
            List<Double> seenHere,
            List<Double> seenThere,
            List<Double> goneHere,
            List<Double> goneThere,
            List<Double> notified) {
        Measures() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /** Arguments: scratch folder, rounds. */
    public static void main(String[] arguments) throws Exception {
        try (Cluster cluster = Cluster.under(Path.of(arguments[0]).toAbsolutePath())) {
            Neighbourhood people = Neighbourhood.prepare(cluster);
            cluster.serve();
            var bench = new PropagationBench(cluster, people, new Measures());
            bench.run(Integer.parseInt(arguments[1]));
            bench.print();
        }
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        Browser author = people.author(2);
        Browser editor = people.editor(0);
        for (int round = 0; round < rounds; round++) {
            String title = "La cour, jour " + round;
            String desk = people.ready(author, editor, title);
            people.front(0, title, false);
            people.front(1, title, false);
            Neighbourhood.published(editor, desk);
            long published = System.nanoTime();
            times.seenHere.add(people.front(0, title, true) - published / 1e6);
            times.seenThere.add(people.front(1, title, true) - published / 1e6);
            Neighbourhood.withdrawn(editor, desk);
            long withdrawn = System.nanoTime();
            times.goneHere.add(people.front(0, title, false) - withdrawn / 1e6);
            times.goneThere.add(people.front(1, title, false) - withdrawn / 1e6);
            times.notified.add(notified());
        }
    }

    private double notified() throws SQLException {
        try (Connection ear = DriverManager.getConnection(cluster.databaseUrl());
                Connection mouth = DriverManager.getConnection(cluster.databaseUrl())) {
            ear.createStatement().execute("LISTEN yardstick");
            long start = System.nanoTime();
            mouth.createStatement().execute("NOTIFY yardstick");
            ear.unwrap(PGConnection.class).getNotifications(10_000);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private void print() {
        double yardstick = median(times.notified);
        System.out.printf(Locale.ROOT, "NOTIFY alone: %.1f ms%n", yardstick);
        line("published, seen on the same node", times.seenHere, yardstick);
        line("published, seen on the other node", times.seenThere, yardstick);
        line("withdrawn, gone on the same node", times.goneHere, yardstick);
        line("withdrawn, gone on the other node", times.goneThere, yardstick);
    }

    private static void line(String what, List<Double> times, double yardstick) {
        System.out.printf(
                Locale.ROOT,
                "%-36s median %6.1f ms, worst %6.1f ms, ratio %.1f (goal: under 5 000 ms)%n",
                what,
                median(times),
                times.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                median(times) / yardstick);
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
