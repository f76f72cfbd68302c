package org.parvis.platform.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the nodes tell one another through the database. One connection of its own listens for all
 * channels; when it breaks, it is opened again, and every listener learns that it may have missed
 * something.
 */
@Component
public final class Notifications implements SmartLifecycle {
    /** The longest payload in bytes that PostgreSQL carries. */
    public static final int LONGEST = 7999;

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final JdbcClient client;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    Notifications(Database database, JdbcClient client) {
        this.database = database;
        this.client = client;
    }

    /**
     * Who hears a channel. Methods are called one after the other, on one thread, and must be
     * short.
     */
    public interface Listener {
        void heard(String payload);

        /** From now on everything is heard; what was said before may have been missed. */
        void connected();

        /** From now on nothing is heard until {@link #connected()}. */
        void lost();
    }

    /** Hears a channel; to be called while the server starts. */
    public void listen(String channel, Listener listener) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a channel: " + channel);
        }
        listeners.put(channel, listener);
    }

    /**
     * Tells all nodes, this one included, when the transaction under way is committed; at once when
     * there is none.
     */
    public void send(String channel, String payload) {
        client.sql("SELECT pg_notify(:channel, :payload)")
                .param("channel", channel)
                .param("payload", payload)
                .query((row, number) -> "")
                .list();
    }

    @Override
    public void start() {
        if (!listeners.isEmpty()) {
            Thread listening =
                    Thread.ofPlatform()
                            .daemon()
                            .name("notifications")
                            .unstarted(this::listenForEver);
            // known before it runs: it ends as soon as it finds itself replaced
            thread = listening;
            listening.start();
        }
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before anything that needs what is heard, after it in the stop. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void listenForEver() {
        Duration pause = Duration.ofMillis(200);
        while (isMine()) {
            try (Connection connection = DriverManager.getConnection(database.url())) {
                subscribe(connection);
                pause = Duration.ofMillis(200);
                hear(connection);
            } catch (SQLException broken) {
                if (isMine()) {
                    LOG.warn(
                            "The connection that listens to the other nodes is lost: {}",
                            broken.getMessage());
                }
            }
            listeners.values().forEach(Listener::lost);
            rest(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        // a half-open connection must not look alive for ever
        connection.setNetworkTimeout(DIRECT, (int) SILENCE.multipliedBy(2).toMillis());
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("LISTEN " + channel);
            }
        }
        listeners.values().forEach(Listener::connected);
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isMine()) {
            PGNotification[] heard = postgres.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                askWhetherAlive(connection);
                continue;
            }
            for (PGNotification notification : heard) {
                tell(notification.getName(), notification.getParameter());
            }
        }
    }

    private static void askWhetherAlive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void tell(String channel, String payload) {
        Listener listener = listeners.get(channel);
        if (listener == null) {
            return;
        }
        try {
            listener.heard(payload);
        } catch (RuntimeException bug) {
            LOG.error("A listener of {} failed", channel, bug);
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static final Executor DIRECT = Runnable::run;
}
