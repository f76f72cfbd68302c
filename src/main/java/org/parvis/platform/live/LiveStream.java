package org.parvis.platform.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One browser that listens. */
final class LiveStream {
    private static final int MOST_WAITING = 256;

    private final Set<String> topics;
    private final String address;
    private final BlockingQueue<Told> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean ended;

    LiveStream(Set<String> topics, String address) {
        this.topics = Set.copyOf(topics);
        this.address = address;
    }

    /** What happened to what. */
    record Told(String topic, LiveEvent event) {}

    String address() {
        return address;
    }

    boolean isEnded() {
        return ended;
    }

    /** A browser too slow to read is let go: it comes back and asks what is true. */
    void offer(String topic, LiveEvent event) {
        if (topics.contains(topic) && !waiting.offer(new Told(topic, event))) {
            end();
        }
    }

    void end() {
        ended = true;
        waiting.clear();
        waiting.offer(new Told("", new LiveEvent("end", "{}")));
    }

    /** The next thing, or nothing after a while. */
    @Nullable Told next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
