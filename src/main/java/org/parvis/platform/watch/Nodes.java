package org.parvis.platform.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.platform.settings.Version;
import org.parvis.platform.storage.DiskRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Says every ten seconds that this machine lives, and knows the others of the network. */
@Component
public final class Nodes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final String TOLD = "disk.told";

    private final NodeStore store;
    private final NodeSettings settings;
    private final HostSettings host;
    private final DataFolder data;
    private final ObjectProvider<NodeFacts> modules;
    private final DiskRoom room;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Instant startedAt;
    private volatile @Nullable Thread heart;
    private boolean away;
    private @Nullable Boolean told;

    Nodes(
            NodeStore store,
            NodeSettings settings,
            HostSettings host,
            DataFolder data,
            ObjectProvider<NodeFacts> modules,
            DiskRoom room,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.host = host;
        this.data = data;
        this.modules = modules;
        this.room = room;
        this.events = events;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** All that were heard of within a day, this one included. */
    public List<Node> all() {
        return store.all();
    }

    /** Those that live now. */
    public List<Node> alive() {
        Instant now = clock.instant();
        return all().stream().filter(node -> node.isAlive(now)).toList();
    }

    @Override
    public void start() {
        if (!host.command()) {
            Thread beating = Thread.ofVirtual().name("node-heart").unstarted(this::beatForEver);
            heart = beating;
            beating.start();
        }
    }

    @Override
    public void stop() {
        Thread beating = heart;
        heart = null;
        if (beating != null) {
            beating.interrupt();
            try {
                beating.join(Duration.ofSeconds(2));
                store.stopped(hostName(), folder());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException databaseGone) {
                LOG.debug("Nobody heard that this machine stops", databaseGone);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }

    private void beatForEver() {
        while (Thread.currentThread() == heart) {
            beat();
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Says once that this machine lives. */
    void beat() {
        try {
            watchDisk();
            store.seen(self());
            store.forgetOld();
            away = false;
        } catch (RuntimeException databaseAway) {
            if (!away) {
                LOG.warn("This machine cannot say that it lives: {}", databaseAway.getMessage());
            }
            away = true;
        }
    }

    /** Half as much again must be free before a full disk is news again. */
    private void watchDisk() {
        boolean known = told == null ? toldBefore() : told;
        boolean isShort = room.isShort();
        if (isShort && !known) {
            events.publishEvent(new DiskShort(hostName(), room.free(), room.spare()));
        }
        boolean recovered = room.free() > room.spare() + room.spare() / 2;
        told = isShort || known && !recovered;
    }

    /** A machine that starts again with a full disk says nothing new. */
    private boolean toldBefore() {
        return store.all().stream()
                .filter(node -> node.host().equals(hostName()) && node.folder().equals(folder()))
                .anyMatch(node -> node.fact(TOLD).equals("yes"));
    }

    private Node self() {
        Map<String, String> facts = new HashMap<>();
        modules.forEach(module -> facts.putAll(module.facts()));
        facts.put(TOLD, Boolean.TRUE.equals(told) ? "yes" : "no");
        Instant now = clock.instant();
        return new Node(
                hostName(),
                folder(),
                settings.role(),
                Version.current(),
                startedAt,
                now,
                null,
                facts);
    }

    private String folder() {
        return data.path().toString();
    }

    /** What this machine is called. */
    public static String hostName() {
        String named = System.getenv("HOSTNAME");
        try {
            return named != null && !named.isBlank()
                    ? named
                    : Objects.requireNonNull(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
