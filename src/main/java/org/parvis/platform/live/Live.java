package org.parvis.platform.live;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.sql.Notifications;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells browsers, on every node, what has just happened. */
@Component
public final class Live implements Notifications.Listener, SmartLifecycle {
    private static final String CHANNEL = "parvis_live";
    private static final Pattern TOPIC = Pattern.compile("[a-z]{1,40}:[A-Za-z0-9._-]{1,100}");

    private final Notifications notifications;
    private final LiveSettings settings;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();
    private volatile boolean running;

    Live(Notifications notifications, LiveSettings settings) {
        this.notifications = notifications;
        this.settings = settings;
        notifications.listen(CHANNEL, this);
    }

    /**
     * Tells everybody who listens to {@code topic} ({@code word:name}), when the transaction under
     * way is committed; at once when there is none. About 7 800 bytes of JSON at most.
     */
    public void send(String topic, String event, String json) {
        LiveEvent told = new LiveEvent(event, json);
        String payload = checked(topic) + '\n' + told.name() + '\n' + told.json();
        if (payload.getBytes(StandardCharsets.UTF_8).length > Notifications.LONGEST) {
            throw new IllegalArgumentException("too long to be told: send an address instead");
        }
        notifications.send(CHANNEL, payload);
    }

    static boolean isTopic(String topic) {
        return TOPIC.matcher(topic).matches();
    }

    private static String checked(String topic) {
        if (!isTopic(topic)) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        return topic;
    }

    /** Opens a connection's end here; nothing when there are too many. */
    @Nullable LiveStream open(Set<String> topics, String address) {
        if (!running || streams.size() >= settings.connections()) {
            return null;
        }
        int now = perAddress.merge(address, 1, Integer::sum);
        LiveStream stream = new LiveStream(topics, address);
        if (now > settings.perAddress()) {
            release(address);
            return null;
        }
        streams.add(stream);
        return stream;
    }

    /** How many browsers listen on this node. */
    int connections() {
        return streams.size();
    }

    void close(LiveStream stream) {
        if (streams.remove(stream)) {
            release(stream.address());
        }
    }

    private void release(String address) {
        perAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }

    @Override
    public void heard(String payload) {
        String[] parts = payload.split("\n", 3);
        if (parts.length == 3) {
            LiveEvent event = new LiveEvent(parts[1], parts[2]);
            for (LiveStream stream : streams) {
                stream.offer(parts[0], event);
            }
        }
    }

    @Override
    public void connected() {
        endAll();
    }

    /** Browsers connect again by themselves and learn first what is true then. */
    @Override
    public void lost() {
        endAll();
    }

    private void endAll() {
        streams.forEach(LiveStream::end);
    }

    @Override
    public void start() {
        running = true;
    }

    /** First of all in a stop: an open connection would hold up the web server's own. */
    @Override
    public void stop() {
        running = false;
        endAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
