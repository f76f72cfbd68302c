package org.parvis.newsroom.together;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's line to a text written together; what it says as updates are plain words here. */
final class Line implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder piece = new StringBuilder();
    final List<String> words = new ArrayList<>();
    long last;
    long settled;
    int version;
    @Nullable WebSocket socket;

    /** Opens it with the cookies of a browser; the status of the refusal, or 101. */
    int open(int port, String path, @Nullable String cookie, @Nullable String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            socket =
                    builder.buildAsync(URI.create("ws://localhost:" + port + path), this)
                            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        piece.append(data);
        if (whole) {
            heard.add(JSON.readTree(piece.toString()));
            piece.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    int closedWith() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Listens until it hears this, and keeps what goes by. */
    JsonNode hears(String kind) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode message = heard.poll(200, TimeUnit.MILLISECONDS);
            if (message != null) {
                note(message);
                if (message.path("t").asString("").equals(kind)) {
                    return message;
                }
            }
        }
        throw new AssertionError("never heard " + kind);
    }

    private void note(JsonNode message) {
        if (message.has("version") && !message.has("fields")) {
            version = message.path("version").asInt();
            settled = message.path("settled").asLong();
        }
        for (JsonNode row : message.path("rows")) {
            last = Math.max(last, row.get(0).asLong());
            String word = text(row.get(2).asString());
            if (!words.contains(word)) {
                words.add(word);
            }
        }
    }

    void says(Map<String, ?> message) {
        says(JSON.writeValueAsString(message));
    }

    void says(String message) {
        if (socket == null) {
            throw new UncheckedIOException(new java.io.IOException("no line"));
        }
        socket.sendText(message, true).join();
    }

    void types(String word) {
        says(Map.of("t", "update", "u", base(word)));
    }

    /** Brings over what it hears of, as words of its own. */
    void brings(JsonNode graft, String word) {
        says(
                Map.of(
                        "t", "graft",
                        "from", graft.path("from").asInt(),
                        "version", graft.path("version").asInt(),
                        "u", base(word)));
    }

    void handsIn(Map<String, String> fields, String whole) {
        says(
                Map.of(
                        "t", "save",
                        "version", version,
                        "upTo", last,
                        "fields", fields,
                        "whole", whole.isEmpty() ? "" : base(whole)));
    }

    void leavesWith(String word, Map<String, String> fields) {
        says(
                Map.of(
                        "t", "last",
                        "version", version,
                        "upTo", last,
                        "fields", fields,
                        "u", base(word)));
    }

    /** As a cut of the network: nothing is said. */
    void cut() {
        if (socket != null) {
            socket.abort();
        }
    }

    static String base(String word) {
        return Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base) {
        return new String(Base64.getDecoder().decode(base), StandardCharsets.UTF_8);
    }
}
