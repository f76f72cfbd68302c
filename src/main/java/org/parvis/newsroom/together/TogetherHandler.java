package org.parvis.newsroom.together;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.Actor;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to one browser. */
final class TogetherHandler extends AbstractWebSocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TogetherHandler.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 4_000_000;
    private static final int LONGEST_STATE = 1_000;

    private final RoomId room;
    private final Actor actor;
    private final Supplier<Optional<Visitor>> visitor;
    private final Rooms rooms;
    private final SharedTexts texts;
    private final Clock clock;
    private final StringBuilder said = new StringBuilder();
    private @Nullable Writer writer;

    TogetherHandler(
            RoomId room,
            Actor actor,
            Supplier<Optional<Visitor>> visitor,
            Rooms rooms,
            SharedTexts texts,
            Clock clock) {
        this.room = room;
        this.actor = actor;
        this.visitor = visitor;
        this.rooms = rooms;
        this.texts = texts;
        this.clock = clock;
    }

    /** Long messages come in pieces: no large buffer waits beside every browser. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        Writer joining = new Writer(Uuid7.next(clock), room, actor, visitor, session, clock);
        writer = joining;
        if (!rooms.join(joining)) {
            joining.close(Writer.TOO_MUCH);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Writer from = writer;
        if (from == null) {
            return;
        }
        said.append(message.getPayload());
        if (said.length() > LONGEST) {
            from.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        if (!message.isLast()) {
            return;
        }
        String whole = said.toString();
        said.setLength(0);
        if (from.mayHaveSaid(whole.length())) {
            understand(from, whole);
        } else {
            from.close(Writer.TOO_MUCH);
        }
    }

    private void understand(Writer from, String whole) {
        try {
            JsonNode message = JSON.readTree(whole);
            switch (message.path("t").asString("")) {
                case "update" -> add(from, Base.bytes(message.path("u").asString("")));
                case "graft" -> graft(message);
                case "save" ->
                        saved(
                                from,
                                texts.settle(room.portal(), room.story(), handed(message), actor));
                case "last" -> saved(from, last(message));
                case "here" -> here(from, message.path("state"));
                default -> throw new Refused(400, "newsroom.together.damaged");
            }
        } catch (Refused | JacksonException damaged) {
            LOG.debug("not understood from {}", from.id, damaged);
            from.close(CloseStatus.BAD_DATA);
        } catch (NotHere gone) {
            from.close(Writer.NOT_HERE);
        }
    }

    private void add(Writer from, byte[] update) {
        if (update.length == 0 || !texts.add(room.portal(), room.story(), update, actor)) {
            from.close(CloseStatus.TOO_BIG_TO_PROCESS);
        }
        rooms.moved(room);
    }

    private void graft(JsonNode message) {
        texts.graft(
                room.portal(),
                room.story(),
                message.path("from").asInt(-1),
                message.path("version").asInt(-1),
                Base.bytes(message.path("u").asString("")),
                actor);
        rooms.moved(room);
    }

    private SettleOutcome last(JsonNode message) {
        byte[] update = Base.bytes(message.path("u").asString(""));
        return texts.last(room.portal(), room.story(), handed(message), update, actor);
    }

    private static Handed handed(JsonNode message) {
        Map<String, String> fields = new HashMap<>();
        message.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        String whole = message.path("whole").asString("");
        return new Handed(
                message.path("version").asInt(-1),
                message.path("upTo").asLong(-1),
                fields,
                whole.isEmpty() ? null : whole);
    }

    private void saved(Writer from, SettleOutcome outcome) {
        switch (outcome) {
            case SettleOutcome.Settled() -> rooms.moved(room);
            case SettleOutcome.Behind() -> rooms.bringOver(room);
            case SettleOutcome.TooLong() -> from.offer(Told.TOO_LONG);
        }
    }

    private void here(Writer from, JsonNode state) {
        String text = JSON.writeValueAsString(state);
        if (state.isObject() && text.length() <= LONGEST_STATE) {
            rooms.tellPeers(from, Told.here(from.id, actor.name(), text));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        LOG.trace("a connection broke", broken);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus why) {
        Writer leaving = writer;
        if (leaving != null) {
            leaving.close(why);
            rooms.leave(leaving);
        }
    }
}
