package org.parvis.newsroom.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told, as JSON; {@code t} says what it is. */
final class Told {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PIECE = 200_000;

    private Told() {}

    /** That the server lives; browsers without it take their connection for lost. */
    static final String BEAT = "{\"t\":\"beat\"}";

    /** Everything that is kept has been told. */
    static final String READY = "{\"t\":\"ready\"}";

    /** Somebody came: who is here says so. */
    static final String WHO = "{\"t\":\"who\"}";

    static final String TOO_LONG = "{\"t\":\"long\"}";

    static String hello(UUID id, String name, SharedText text) {
        return json(
                Map.of(
                        "t", "hello",
                        "you", id.toString(),
                        "name", name,
                        "epoch", text.epoch().toString(),
                        "version", text.version(),
                        "settled", text.settled()));
    }

    /** Updates, in messages of a size that proxies pass on. */
    static List<String> rows(List<SharedUpdate> updates) {
        List<String> messages = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        int size = 0;
        for (SharedUpdate update : updates) {
            rows.add(List.of(update.number(), update.settled(), update.content()));
            size += update.content().length();
            if (size > PIECE) {
                messages.add(json(Map.of("t", "rows", "rows", rows)));
                rows = new ArrayList<>();
                size = 0;
            }
        }
        if (!rows.isEmpty()) {
            messages.add(json(Map.of("t", "rows", "rows", rows)));
        }
        return messages;
    }

    static String settled(SharedText text) {
        return json(Map.of("t", "settled", "settled", text.settled(), "version", text.version()));
    }

    static String graft(Graft graft) {
        Map<String, Object> told = new HashMap<>();
        told.put("t", "graft");
        told.put("from", graft.from());
        told.put("version", graft.version());
        told.put("fields", graft.fields());
        return json(told);
    }

    /** Where somebody is; {@code state} is JSON, or {@code null} when they left. */
    static String here(UUID id, String name, String state) {
        return "{\"t\":\"here\",\"id\":\"%s\",\"name\":%s,\"state\":%s}"
                .formatted(id, JSON.writeValueAsString(name), state);
    }

    private static String json(Map<String, ?> values) {
        return JSON.writeValueAsString(values);
    }
}
