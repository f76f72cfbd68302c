package org.parvis.newsroom.together;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.parvis.identity.Visitor;
import org.parvis.newsroom.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One browser in a room. What it is told waits in line, so that a slow one keeps nobody up. */
final class Writer {
    static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");
    static final CloseStatus NOT_HERE = new CloseStatus(4404, "not here");
    static final CloseStatus TOO_MUCH = new CloseStatus(4429, "too much");
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Characters that wait for a browser before it is let go: it comes back and asks anew. */
    private static final long MOST_WAITING = 64_000_000;

    private static final int MOST_MESSAGES = 400;
    private static final int MESSAGES_PER_SECOND = 40;
    private static final int MOST_CHARACTERS = 6_000_000;
    private static final int CHARACTERS_PER_SECOND = 300_000;

    final UUID id;
    final RoomId room;
    final Actor actor;
    private final Supplier<Optional<Visitor>> visitor;
    private final Allowance messages;
    private final Allowance characters;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong size = new AtomicLong();
    private final WebSocketSession session;
    private volatile boolean closed;

    Writer(
            UUID id,
            RoomId room,
            Actor actor,
            Supplier<Optional<Visitor>> visitor,
            WebSocketSession session,
            Clock clock) {
        this.id = id;
        this.room = room;
        this.actor = actor;
        this.visitor = visitor;
        this.session = session;
        this.messages = new Allowance(MOST_MESSAGES, MESSAGES_PER_SECOND, clock);
        this.characters = new Allowance(MOST_CHARACTERS, CHARACTERS_PER_SECOND, clock);
    }

    Optional<Visitor> visitor() {
        return visitor.get();
    }

    /** Whether the browser keeps to what it may say. */
    boolean mayHaveSaid(int length) {
        return messages.take(1) & characters.take(length);
    }

    void start() {
        Thread.ofVirtual().name("writer-" + id).start(this::tell);
    }

    void offer(String message) {
        if (size.addAndGet(message.length()) > MOST_WAITING) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            waiting.add(message);
        }
    }

    private void tell() {
        try {
            while (!closed) {
                String message = waiting.take();
                if (!closed) {
                    session.sendMessage(new TextMessage(message));
                }
                size.addAndGet(-message.length());
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.trace("a browser left", gone);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void close(CloseStatus why) {
        closed = true;
        waiting.clear();
        waiting.add("");
        try {
            session.close(why);
        } catch (IOException | IllegalStateException gone) {
            LOG.trace("a browser left", gone);
        }
    }
}
