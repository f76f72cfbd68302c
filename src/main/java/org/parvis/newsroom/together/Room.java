package org.parvis.newsroom.together;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** The browsers of this node that write in one story. */
final class Room {
    final RoomId id;
    private final SharedTexts texts;
    private final List<Writer> writers = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    private long told;
    private long settled = -1;
    private int version = -1;

    Room(RoomId id, SharedTexts texts) {
        this.id = id;
        this.texts = texts;
    }

    List<Writer> writers() {
        return writers;
    }

    /** Tells a newcomer everything; from then on it hears what comes. */
    void join(Writer writer) {
        turn.lock();
        try {
            SharedText text = texts.open(id.portal(), id.story());
            writer.offer(Told.hello(writer.id, writer.actor.name(), text));
            Told.rows(texts.after(id.portal(), id.story(), 0)).forEach(writer::offer);
            // what comes between the two is told twice, which does no harm
            writers.add(writer);
            texts.foreign(id.portal(), id.story())
                    .ifPresent(graft -> writer.offer(Told.graft(graft)));
            SharedText now = texts.find(id.portal(), id.story()).orElse(text);
            writer.offer(Told.settled(now));
            writer.offer(Told.READY);
        } finally {
            turn.unlock();
        }
    }

    void leave(Writer writer) {
        writers.remove(writer);
    }

    /** Soon, and once for all that is asked meanwhile. */
    void moved() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("room-" + id.story()).start(this::catchUp);
        }
    }

    private void catchUp() {
        turn.lock();
        try {
            asked.set(false);
            // first where it stands, then the updates: nothing is called settled before it is told
            Optional<SharedText> text = texts.find(id.portal(), id.story());
            if (text.isEmpty()) {
                writers.forEach(writer -> writer.close(Writer.NOT_HERE));
                return;
            }
            List<SharedUpdate> updates = texts.after(id.portal(), id.story(), told);
            Told.rows(updates).forEach(this::tellAll);
            told = updates.isEmpty() ? told : updates.getLast().number();
            if (text.get().settled() != settled || text.get().version() != version) {
                settled = text.get().settled();
                version = text.get().version();
                tellAll(Told.settled(text.get()));
            }
        } finally {
            turn.unlock();
        }
    }

    void tellAll(String message) {
        writers.forEach(writer -> writer.offer(message));
    }
}
