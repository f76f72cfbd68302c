package org.parvis.credits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.sql.Notifications;
import org.parvis.platform.web.Curfew;
import org.parvis.platform.web.PageCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The next moment at which an agreement ends. Every request is held against it before it is
 * answered: the first one that comes later waits until the story is offline, on this node and in
 * its memory of pages. A clock that ticks once a second does the same for what no visitor asks for,
 * such as letters.
 */
@Component
final class ConsentDeadline implements Curfew, Notifications.Listener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentDeadline.class);
    static final String CHANNEL = "parvis_consents";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final AppearanceStore appearances;
    private final Consents consents;
    private final PageCache pages;
    private final Clock clock;
    private final OneForAll looking = new OneForAll();

    /** Nothing later than this may be answered without looking; the past means "look now". */
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    /** The nearest end that came to be known while ends were being looked for. */
    private final AtomicReference<Instant> meanwhile = new AtomicReference<>(Instant.MAX);

    /** Whether ends written down by other nodes are heard here. */
    private volatile boolean listening;

    private volatile @Nullable Thread ticking;

    ConsentDeadline(
            AppearanceStore appearances,
            Consents consents,
            PageCache pages,
            Notifications notifications,
            Clock clock) {
        this.appearances = appearances;
        this.consents = consents;
        this.pages = pages;
        this.clock = clock;
        notifications.listen(CHANNEL, this);
        pages.obey(this);
    }

    @Override
    public void check() {
        if (reached()) {
            looking.run(this::reached, () -> end(clock.instant()));
        }
    }

    private boolean reached() {
        return !clock.instant().isBefore(next.get());
    }

    private void end(Instant now) {
        meanwhile.set(Instant.MAX);
        boolean reached = next.get().isAfter(Instant.MIN);
        if (reached || appearances.nextEnd().filter(end -> !end.isAfter(now)).isPresent()) {
            consents.expire();
            // also when another node was faster: pages made before are in the memory of this one
            pages.dropAll();
        }
        next.set(following(now));
        next.accumulateAndGet(meanwhile.get(), ConsentDeadline::earlier);
    }

    /** The next end; without news from the other nodes, no later than a second from now. */
    private Instant following(Instant now) {
        Instant end = appearances.nextEnd().orElse(Instant.MAX);
        // one that could not be ended is tried again, not at every request
        Instant due = end.isAfter(now) ? end : now.plus(TICK);
        return listening ? due : earlier(due, now.plus(TICK));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public Duration left(Duration most) {
        Instant now = clock.instant();
        Instant end = next.get();
        if (!end.isAfter(now)) {
            return Duration.ZERO;
        }
        return end.isBefore(now.plus(most)) ? Duration.between(now, end) : most;
    }

    @Override
    public void heard(String end) {
        learn(Instant.parse(end));
    }

    private void learn(Instant end) {
        meanwhile.accumulateAndGet(end, ConsentDeadline::earlier);
        next.accumulateAndGet(end, ConsentDeadline::earlier);
    }

    @Override
    public void connected() {
        listening = true;
        learn(Instant.MIN);
    }

    @Override
    public void lost() {
        listening = false;
        learn(Instant.MIN);
    }

    @Override
    public void start() {
        Thread one = Thread.ofVirtual().name("ends of consents").unstarted(this::tick);
        ticking = one;
        one.start();
    }

    private void tick() {
        while (ticking == Thread.currentThread()) {
            try {
                check();
                Thread.sleep(left(TICK).plusMillis(1));
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("the ends of consents could not be read", broken);
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException stopped) {
            ticking = null;
        }
    }

    @Override
    public void stop() {
        Thread one = ticking;
        ticking = null;
        if (one != null) {
            one.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticking != null;
    }
}
