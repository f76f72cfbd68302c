package org.parvis.platform.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a stream of a child to its end whatever its length, so that a full pipe never blocks it,
 * and keeps a bounded part. On a thread of the system: reading a pipe would hold a carrier of
 * virtual threads for as long as the child lives.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int LONGEST_LINE = 8192;

    private final InputStream stream;
    private final Keep keep;
    private final Consumer<String> onLine;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Thread thread;

    private Drain(InputStream stream, Keep keep, Consumer<String> onLine) {
        this.stream = stream;
        this.keep = keep;
        this.onLine = onLine;
        this.thread = Thread.ofPlatform().daemon().name("drain").unstarted(this::read);
    }

    static Drain start(InputStream stream, Keep keep, Consumer<String> onLine) {
        Drain drain = new Drain(stream, keep, onLine);
        drain.thread.start();
        return drain;
    }

    void finish(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                keep.add(buffer, count);
                cutLines(buffer, count);
            }
        } catch (IOException closed) {
            LOG.trace("a child's stream closed early", closed);
        }
        tellLine();
    }

    private void cutLines(byte[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            byte next = buffer[index];
            if (next == '\n' || next == '\r') {
                tellLine();
            } else if (line.size() < LONGEST_LINE) {
                line.write(next);
            }
        }
    }

    private void tellLine() {
        if (line.size() == 0) {
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        try {
            onLine.accept(text);
        } catch (RuntimeException bug) {
            LOG.warn("a listener failed on a child's line; the child goes on", bug);
        }
    }

    /** Which part of a stream is kept: its start or its end. */
    interface Keep {
        void add(byte[] buffer, int count);
    }

    /** The first bytes, and whether there were more. */
    static final class Head implements Keep {
        private final int most;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean cut;

        Head(int most) {
            this.most = most;
        }

        @Override
        public synchronized void add(byte[] buffer, int count) {
            int room = Math.min(count, most - kept.size());
            kept.write(buffer, 0, room);
            cut |= room < count;
        }

        synchronized byte[] bytes() {
            return kept.toByteArray();
        }

        synchronized boolean cut() {
            return cut;
        }
    }

    /** The last bytes. */
    static final class Tail implements Keep {
        private final byte[] ring;
        private long written;

        Tail(int most) {
            this.ring = new byte[most];
        }

        @Override
        public synchronized void add(byte[] buffer, int count) {
            for (int index = 0; index < count; index++) {
                ring[(int) (written++ % ring.length)] = buffer[index];
            }
        }

        synchronized String text() {
            int length = (int) Math.min(written, ring.length);
            byte[] last = new byte[length];
            for (int index = 0; index < length; index++) {
                last[index] = ring[(int) ((written - length + index) % ring.length)];
            }
            return new String(last, StandardCharsets.UTF_8);
        }
    }
}
