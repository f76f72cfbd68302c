package org.parvis.conference.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.conference.IdeaState;
import org.parvis.conference.NewIdea;
import org.parvis.conference.Table;
import org.parvis.conference.box.IdeaBox;
import org.parvis.kernel.Language;
import org.parvis.portal.Places;
import org.parvis.world.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A full room: forty ideas, fifteen telephones, everybody sees every voice within a second. */
class RoomTest extends Table {
    private static final Logger LOG = LoggerFactory.getLogger(RoomTest.class);
    private static final int PEOPLE = 15;
    private static final int IDEAS = 40;
    private static final int VOTED = 5;

    @Autowired IdeaBox box;
    @Autowired Places places;
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void forty_ideas_and_fifteen_voters_see_each_voice_within_a_second() throws Exception {
        forty();
        String page = opened();
        List<Browser> telephones = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            telephones.add(telephone(page, "Personne " + number, ""));
        }
        List<Ear> ears = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            ears.add(new Ear(conference(page).liveKey()));
        }

        List<Long> delays = new ArrayList<>();
        for (int idea = 0; idea < VOTED; idea++) {
            for (int number = 0; number < PEOPLE; number++) {
                String expected = "\"voted\":" + (number + 1) + ",";
                long start = System.nanoTime();
                votes(telephones.get(number), page, number % 3 == 0 ? "non" : "oui");
                for (Ear ear : ears) {
                    delays.add(ear.heard(expected, start));
                }
            }
            screen.post(page + "/tour");
            screen.get(page);
            ears.forEach(Ear::forget);
        }
        ears.forEach(Ear::close);

        Collections.sort(delays);
        LOG.info(
                "{} ideas, {} voters, {} voices heard: median {} ms, p95 {} ms, worst {} ms",
                IDEAS,
                PEOPLE,
                delays.size(),
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 95 / 100),
                delays.getLast());
        assertThat(delays).hasSize(VOTED * PEOPLE * PEOPLE);
        assertThat(delays.get(delays.size() * 95 / 100)).isLessThan(1000);
    }

    @Test
    void voices_given_at_the_same_moment_are_all_counted_and_the_last_number_told_is_right()
            throws Exception {
        forty();
        String page = opened();
        List<Browser> telephones = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            telephones.add(telephone(page, "Personne " + number, ""));
        }
        Ear ear = new Ear(conference(page).liveKey());
        CountDownLatch ready = new CountDownLatch(1);

        List<Thread> hands =
                telephones.stream()
                        .map(telephone ->
                                Thread.ofVirtual().start(() -> raised(ready, telephone, page)))
                        .toList();
        ready.countDown();
        for (Thread hand : hands) {
            hand.join();
        }

        assertThat(ear.heard("\"for\":" + PEOPLE + ",", System.nanoTime())).isLessThan(1000);
        assertThat(voices(page)).containsExactly(String.valueOf(PEOPLE), "0", "0");
        ear.close();
    }

    private void raised(CountDownLatch ready, Browser telephone, String page) {
        try {
            ready.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        votes(telephone, page, "oui");
    }

    private void forty() {
        for (int number = 1; number <= IDEAS; number++) {
            box.give(
                    places.home(here, Language.FRENCH),
                    new NewIdea(
                            "Idée numéro " + number,
                            "Nadia",
                            "",
                            null,
                            Language.FRENCH,
                            "",
                            List.of(),
                            List.of()));
        }
        assertThat(ideas.in(here.id(), Set.of(IdeaState.WAITING), 100)).hasSize(IDEAS);
    }

    /** A screen that listens. */
    private final class Ear {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> stream;

        Ear(String key) throws Exception {
            HttpResponse<Stream<String>> answer =
                    browser.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + port
                                                            + "/direct/conference:"
                                                            + key))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            stream = answer.body();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            stream.forEach(lines::add);
                        } catch (RuntimeException closed) {
                            lines.add("closed");
                        }
                    });
        }

        /** How long after this moment it was heard, in milliseconds. */
        long heard(String words, long since) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (System.nanoTime() < end) {
                if (lines.stream().anyMatch(line -> line.contains(words))) {
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
                }
                Thread.sleep(1);
            }
            throw new AssertionError("not heard: " + words + " in " + lines);
        }

        void forget() {
            lines.clear();
        }

        void close() {
            stream.close();
        }
    }
}
