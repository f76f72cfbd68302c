package org.parvis.nodes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.world.Browser;
import org.parvis.world.Cluster;

/**
 * What {@code bin/soak nodes} runs: two servers behind HAProxy are read without a pause while one
 * is killed, one is stopped, the database starts again and the storage is away; nothing that was
 * sent may be lost, and readers may be refused only with a date to come back.
 *
 * @param readers people who read all the time
 * @param outage how long the database and the storage are away
 * @param megabytes weight of each file on its way meanwhile
 */
record NodesSoak(
        Cluster cluster, Neighbourhood people, int readers, Duration outage, int megabytes) {
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(3);

    /** Arguments: scratch folder, readers, seconds of outage, megabytes. */
    public static void main(String[] arguments) throws Exception {
        List<String> wrong;
        try (Cluster cluster = Cluster.under(Path.of(arguments[0]).toAbsolutePath())) {
            Neighbourhood people = Neighbourhood.prepare(cluster);
            cluster.serve();
            wrong =
                    new NodesSoak(
                                    cluster,
                                    people,
                                    Integer.parseInt(arguments[1]),
                                    Duration.ofSeconds(Long.parseLong(arguments[2])),
                                    Integer.parseInt(arguments[3]))
                            .run();
        }
        wrong.forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "nothing lost" : "WRONG");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What is wrong, in words; empty is good. */
    List<String> run() throws Exception {
        List<String> wrong = new ArrayList<>();
        Browser author = people.author(2);
        Browser editor = people.editor(2);
        List<URI> pages = pages(author, editor);
        bothForget(author, people.editor(0));
        refusals(wrong, "one node killed", pages, this::killOne, false);
        refusals(wrong, "one node stopped", pages, this::stopOne, false);
        try (Parcels parcels = Parcels.send(cluster, author, megabytes, outage.multipliedBy(3))) {
            refusals(wrong, "the database away", pages, this::databaseAway, true);
            refusals(wrong, "the storage away", pages, this::storageAway, false);
            wrong.addAll(parcels.wrong());
            wrong.addAll(parcels.unheard(people.author(0)));
            wrong.addAll(parcels.unheard(people.author(1)));
        }
        people.ready(author, editor, "Après la panne");
        return wrong;
    }

    /** What is published or withdrawn through one node is so on the kept pages of both. */
    private void bothForget(Browser author, Browser editorOfOne) {
        String title = "La fenêtre du troisième";
        String desk = people.ready(author, editorOfOne, title);
        people.front(0, title, false);
        people.front(1, title, false);
        Neighbourhood.published(editorOfOne, desk);
        people.front(0, title, true);
        people.front(1, title, true);
        Neighbourhood.withdrawn(editorOfOne, desk);
        people.front(0, title, false);
        people.front(1, title, false);
    }

    private List<URI> pages(Browser author, Browser editor) {
        List<String> paths = new ArrayList<>(List.of("/", "/" + Neighbourhood.SLUG));
        for (String title : List.of("La cour le soir", "Le banc", "La loge")) {
            paths.add(Neighbourhood.published(editor, people.ready(author, editor, title)));
        }
        return paths.stream()
                .map(path -> URI.create("http://localhost:" + cluster.port() + path))
                .toList();
    }

    /** Something that happens to the servers while they are read. */
    private interface Accident {
        void happen() throws IOException, InterruptedException;
    }

    private void refusals(
            List<String> wrong, String what, List<URI> pages, Accident accident, boolean mayRefuse)
            throws Exception {
        try (Readers crowd = new Readers(pages, readers)) {
            Thread.sleep(BEFORE_AND_AFTER);
            accident.happen();
            Thread.sleep(BEFORE_AND_AFTER);
            Map<String, Long> answers = crowd.stop();
            System.out.printf(Locale.ROOT, "%s: %s%n", what, answers);
            Map<String, Long> bad =
                    answers.entrySet().stream()
                            .filter(answer -> !answer.getKey().equals("200"))
                            .filter(answer ->
                                    !(mayRefuse && answer.getKey().equals("503 with Retry-After")))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (!bad.isEmpty()) {
                wrong.add(what + ", readers got " + bad);
            }
        }
    }

    private void killOne() throws IOException, InterruptedException {
        cluster.node(0).kill();
        Thread.sleep(outage.toMillis() / 2);
        cluster.node(0).start();
    }

    private void stopOne() throws IOException, InterruptedException {
        cluster.node(1).stop();
        Thread.sleep(outage.toMillis() / 2);
        cluster.node(1).start();
    }

    private void databaseAway() throws IOException, InterruptedException {
        cluster.stopDatabase();
        Thread.sleep(outage);
        cluster.startDatabase();
    }

    private void storageAway() throws IOException, InterruptedException {
        cluster.stopStorage();
        Thread.sleep(outage);
        cluster.startStorage();
    }
}
