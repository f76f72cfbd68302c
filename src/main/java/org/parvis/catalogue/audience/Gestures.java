package org.parvis.catalogue.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes gestures as they come and writes them down every few seconds, many in one statement. A
 * request costs a hash and an entry in a set; a page is never late nor broken because of it. What
 * waits is written when the server stops; a server that is killed loses the last seconds.
 */
@Component
final class Gestures implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Gestures.class);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int TOGETHER = 2_000;

    /** About six megabytes; more come only while the database is away, or in an attack. */
    private static final int MOST = 50_000;

    /** Of one network between two rounds, so that it leaves room for the others. */
    private static final int MOST_OF_A_NETWORK = 2_000;

    private final AudienceStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Set<Hit> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> waitingOf = new ConcurrentHashMap<>();
    private volatile @Nullable Salt salt;
    private volatile @Nullable Thread rounds;

    Gestures(AudienceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Salt(LocalDate day, byte[] bytes) {}

    /** Counts this, unless it comes from the newsroom, a robot or somebody who objects. */
    void note(
            PortalId portal,
            UUID entry,
            Gesture gesture,
            HttpServletRequest request,
            Visitor visitor) {
        if (visitor.on(portal).may(Action.ENTER_NEWSROOM) || waiting.size() >= MOST) {
            return;
        }
        Reader.of(request).ifPresent(reader -> note(portal, entry, gesture, reader));
    }

    private void note(PortalId portal, UUID entry, Gesture gesture, Reader reader) {
        try {
            Salt today = today();
            long network = reader.network(today.bytes());
            if (waitingOf.getOrDefault(network, 0) < MOST_OF_A_NETWORK
                    && waiting.add(hit(today, portal, entry, gesture, reader))) {
                waitingOf.merge(network, 1, Integer::sum);
            }
        } catch (RuntimeException passing) {
            LOG.debug("A gesture was not counted", passing);
        }
    }

    private static Hit hit(
            Salt today, PortalId portal, UUID entry, Gesture gesture, Reader reader) {
        UUID place = portal.value();
        return new Hit(
                today.day(),
                portal,
                entry,
                gesture,
                reader.crowd(today.bytes(), place, entry, gesture),
                reader.number(today.bytes(), place, entry, gesture));
    }

    private Salt today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Salt known = salt;
        return known != null && known.day().equals(day) ? known : fetch(day);
    }

    /** The same on every node, or a reader would count once on each. */
    private synchronized Salt fetch(LocalDate day) {
        Salt known = salt;
        if (known == null || !known.day().equals(day)) {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            known = new Salt(day, store.salt(day, fresh));
            salt = known;
        }
        return known;
    }

    /** Writes down what waits. */
    void flush() {
        while (!waiting.isEmpty()) {
            List<Hit> some = new ArrayList<>(waiting.stream().limit(TOGETHER).toList());
            store.count(some);
            some.forEach(waiting::remove);
        }
        waitingOf.clear();
    }

    /** What this node knows joins the figures; what cannot be written now waits. */
    void flushQuietly() {
        try {
            flush();
        } catch (RuntimeException passing) {
            // kept, and tried again in the next round
            LOG.warn("{} gestures wait for the database", waiting.size(), passing);
        }
    }

    private void goRound() {
        while (rounds == Thread.currentThread()) {
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException stopping) {
                return;
            }
            flushQuietly();
        }
    }

    @Override
    public void start() {
        Thread walking = Thread.ofVirtual().name("audience").unstarted(this::goRound);
        rounds = walking;
        walking.start();
    }

    @Override
    public void stop() {
        Thread walking = rounds;
        rounds = null;
        if (walking == null) {
            return;
        }
        walking.interrupt();
        try {
            walking.join(Duration.ofSeconds(5));
            flush();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.warn("{} gestures were not counted", waiting.size(), away);
        }
    }

    /** After the web server, which is stopped first: nobody reads any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
