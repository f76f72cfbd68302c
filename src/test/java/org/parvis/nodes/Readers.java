package org.parvis.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** People who open pages one after the other until they are told to stop, and what they got. */
final class Readers implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final List<URI> pages;
    private volatile boolean reading = true;

    /**
     * @param pages absolute addresses
     */
    Readers(List<URI> pages, int count) {
        this.pages = pages;
        for (int reader = 0; reader < count; reader++) {
            int first = reader;
            crowd.submit(() -> read(first));
        }
    }

    private void read(int first) {
        for (int turn = first; reading; turn++) {
            answers.computeIfAbsent(
                            answer(pages.get(turn % pages.size())), name -> new AtomicLong())
                    .incrementAndGet();
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private String answer(URI page) {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).GET().build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean polite = answer.headers().firstValue("Retry-After").isPresent();
            return answer.statusCode() + (polite ? " with Retry-After" : "");
        } catch (IOException cut) {
            return "no answer: " + cut.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    /** How many times each answer was had. */
    Map<String, Long> stop() throws InterruptedException {
        reading = false;
        crowd.shutdown();
        if (!crowd.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("readers still wait for an answer");
        }
        Map<String, Long> counted = new TreeMap<>();
        answers.forEach((answer, count) -> counted.put(answer, count.get()));
        return counted;
    }

    @Override
    public void close() {
        reading = false;
        crowd.shutdownNow();
    }
}
