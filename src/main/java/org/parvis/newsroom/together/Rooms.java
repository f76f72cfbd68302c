package org.parvis.newsroom.together;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Stories;
import org.parvis.platform.sql.Notifications;
import org.parvis.platform.web.NotHere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Who writes where on this node, and what the other nodes say of it. */
@Component
final class Rooms implements Notifications.Listener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final String HERE = "parvis_together_here";
    private static final int MOST = 500;
    private static final int MOST_IN_A_ROOM = 24;
    private static final int MOST_OF_ONE_ACCOUNT = 12;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private final SharedTexts texts;
    private final Stories stories;
    private final Notifications notifications;
    private final Map<RoomId, Room> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, Writer> writers = new ConcurrentHashMap<>();
    private volatile @Nullable Thread rounds;

    Rooms(SharedTexts texts, Stories stories, Notifications notifications) {
        this.texts = texts;
        this.stories = stories;
        this.notifications = notifications;
        notifications.listen(SharedTexts.MOVED, this);
        notifications.listen(HERE, new Here());
    }

    /** Lets somebody in; false when there are too many. */
    boolean join(Writer writer) {
        if (rounds == null || full(writer)) {
            return false;
        }
        writers.put(writer.id, writer);
        Room room = rooms.computeIfAbsent(writer.room, id -> new Room(id, texts));
        room.join(writer);
        writer.start();
        tellPeers(writer, Told.WHO);
        return true;
    }

    private boolean full(Writer writer) {
        long same =
                writers.values().stream()
                        .filter(one -> one.actor.account().equals(writer.actor.account()))
                        .count();
        Room room = rooms.get(writer.room);
        return writers.size() >= MOST
                || same >= MOST_OF_ONE_ACCOUNT
                || (room != null && room.writers().size() >= MOST_IN_A_ROOM);
    }

    void leave(Writer writer) {
        if (writers.remove(writer.id) == null) {
            return;
        }
        tellPeers(writer, Told.here(writer.id, writer.actor.name(), "null"));
        // a newcomer of the same moment keeps the room
        rooms.computeIfPresent(
                writer.room,
                (id, room) -> {
                    room.leave(writer);
                    return room.writers().isEmpty() ? null : room;
                });
    }

    /** This node need not wait for the notification, which may be late or lost. */
    void moved(RoomId id) {
        Room room = rooms.get(id);
        if (room != null) {
            room.moved();
        }
    }

    /** What is of the moment, such as a cursor: told to the others, kept nowhere. */
    void tellPeers(Writer from, String message) {
        notifications.send(HERE, from.room + "\n" + from.id + "\n" + message);
    }

    /** A change by another way: every browser of the room gets it to bring over. */
    void bringOver(RoomId id) {
        Room room = rooms.get(id);
        if (room != null) {
            texts.foreign(id.portal(), id.story())
                    .ifPresent(graft -> room.tellAll(Told.graft(graft)));
        }
    }

    @Override
    public void heard(String payload) {
        RoomId.of(payload).ifPresent(this::moved);
    }

    @Override
    public void connected() {
        rooms.values().forEach(Room::moved);
    }

    @Override
    public void lost() {
        // what was typed is in the database; the other node's browsers hear it when we are back
    }

    /** What is said of cursors. */
    private final class Here implements Notifications.Listener {
        @Override
        public void heard(String payload) {
            String[] parts = payload.split("\n", 3);
            Optional<RoomId> id = RoomId.of(parts[0]);
            Room room = id.map(rooms::get).orElse(null);
            if (room != null && parts.length == 3) {
                UUID from = UUID.fromString(parts[1]);
                room.writers().stream()
                        .filter(writer -> !writer.id.equals(from))
                        .forEach(writer -> writer.offer(parts[2]));
            }
        }

        @Override
        public void connected() {
            rooms.values().forEach(room -> room.tellAll(Told.WHO));
        }

        @Override
        public void lost() {
            // cursors stand still meanwhile
        }
    }

    private void goRound() {
        while (rounds == Thread.currentThread()) {
            try {
                Thread.sleep(ROUND);
                writers.values().forEach(this::check);
                rooms.keySet().forEach(this::bringOver);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException passing) {
                // the database is away for a moment, or a story went: the next round finds out
                LOG.debug("A round of the rooms failed", passing);
            }
        }
    }

    private void check(Writer writer) {
        Optional<Visitor> visitor = writer.visitor();
        if (visitor.filter(one -> one.may(Action.CONTRIBUTE)).isEmpty()) {
            writer.close(Writer.SIGNED_OUT);
            return;
        }
        try {
            stories.require(writer.room.portal(), writer.room.story().value(), visitor.get());
            writer.offer(Told.BEAT);
        } catch (NotHere gone) {
            writer.close(Writer.NOT_HERE);
        }
    }

    @Override
    public void start() {
        Thread walking = Thread.ofVirtual().name("rooms").unstarted(this::goRound);
        rounds = walking;
        walking.start();
    }

    /** First of all in a stop: browsers go to another node at once. */
    @Override
    public void stop() {
        Thread walking = rounds;
        rounds = null;
        if (walking != null) {
            walking.interrupt();
        }
        writers.values().forEach(writer -> writer.close(CloseStatus.SERVICE_RESTARTED));
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
