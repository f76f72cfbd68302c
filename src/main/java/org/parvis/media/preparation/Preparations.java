package org.parvis.media.preparation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parvis.media.MediaSettings;
import org.parvis.media.engine.Engine;
import org.parvis.platform.process.ProcessStopped;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.platform.sql.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The workers. One lane takes first steps only, so that a film that comes in never waits for
 * somebody else's ladder; the others take whatever is next. A worker says every few seconds that it
 * lives: what a killed server was doing is done again by the next one.
 */
@Component
public final class Preparations implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Preparations.class);
    private static final String CHANNEL = "media_preparation";
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final PreparationQueue queue;
    private final Preparation preparation;
    private final Engine engine;
    private final MediaSettings settings;
    private final HostSettings host;
    private final NodeSettings node;
    private final Notifications notifications;
    private final Path folder;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Preparations(
            PreparationQueue queue,
            Preparation preparation,
            Engine engine,
            MediaSettings settings,
            HostSettings host,
            NodeSettings node,
            Notifications notifications,
            DataFolder data) {
        this.queue = queue;
        this.preparation = preparation;
        this.engine = engine;
        this.settings = settings;
        this.host = host;
        this.node = node;
        this.notifications = notifications;
        this.folder = data.resolve("preparation");
        notifications.listen(CHANNEL, new Others());
    }

    /**
     * There is something new to do: called once its row can be seen. The other machines look too.
     */
    public void wake() {
        lanes.forEach(Lane::wake);
        try {
            notifications.send(CHANNEL, "");
        } catch (RuntimeException databaseAway) {
            LOG.info("The other machines will find what is new by themselves: they look often");
        }
    }

    /** Another machine has something to do, or gives back what it was doing. */
    private final class Others implements Notifications.Listener {
        @Override
        public void heard(String payload) {
            lanes.forEach(Lane::wake);
        }

        @Override
        public void connected() {
            lanes.forEach(Lane::wake);
        }

        @Override
        public void lost() {
            // workers also look every few seconds
        }
    }

    @Override
    public void start() {
        if (host.command() || !node.role().works()) {
            return;
        }
        running = true;
        lanes.add(new Lane("film-first", Step.FIRST));
        for (int number = 1; number <= settings.workers(); number++) {
            lanes.add(new Lane("film-" + number, Step.EXTRAS));
        }
        lanes.forEach(Lane::start);
    }

    @Override
    public void stop() {
        running = false;
        // all at once first: the time to stop is short
        lanes.forEach(Lane::interrupt);
        lanes.forEach(Lane::await);
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Lane {
        private final UUID id = UUID.randomUUID();
        private final String name;
        private final Step last;
        private final Semaphore signal = new Semaphore(0);
        private final Thread thread;
        private final Thread heart;
        private boolean mayHold;

        Lane(String name, Step last) {
            this.name = name;
            this.last = last;
            this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
            this.heart = Thread.ofVirtual().name(name + "-heart").unstarted(this::beat);
        }

        void start() {
            thread.start();
            heart.start();
        }

        void wake() {
            signal.release();
        }

        void interrupt() {
            heart.interrupt();
            thread.interrupt();
        }

        void await() {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void work() {
            if (!engine.works()) {
                return;
            }
            while (running) {
                try {
                    turn();
                } catch (ProcessStopped | InterruptedException stopped) {
                    letGo();
                    return;
                } catch (RuntimeException failure) {
                    LOG.error("The worker {} goes on after a failure", name, failure);
                    mayHold = true;
                    pause();
                }
            }
        }

        /**
         * A failure may have left a step in our name: while our heart beats nobody would take it.
         */
        private void turn() throws InterruptedException {
            if (mayHold) {
                queue.letGo(id);
                mayHold = false;
            }
            Optional<PreparationQueue.Ticket> ticket = queue.claim(id, last);
            if (ticket.isPresent()) {
                preparation.carryOut(ticket.get(), folder.resolve(name));
                lanes.forEach(Lane::wake);
            } else if (signal.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        }

        private void letGo() {
            boolean interrupted = Thread.interrupted();
            try {
                queue.letGo(id);
                Preparations.this.wake();
            } catch (RuntimeException databaseGone) {
                LOG.info("What {} was doing will be taken over after a silence", name);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void beat() {
            while (running) {
                try {
                    Thread.sleep(BEAT);
                    queue.seen(id);
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException databaseAway) {
                    LOG.warn("The worker {} could not say that it lives", name, databaseAway);
                }
            }
        }

        private void pause() {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
