package org.parvis.platform.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.settings.NodeRole;

/**
 * A machine of the network, as it described itself last.
 *
 * @param host its name
 * @param folder its data folder
 * @param stoppedAt when it was stopped in order, or nothing
 * @param facts what modules know about it, see {@link NodeFacts}
 */
public record Node(
        String host,
        String folder,
        NodeRole role,
        String version,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant stoppedAt,
        Map<String, String> facts) {
    /** A machine that has not been heard for this long is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    public boolean isAlive(Instant now) {
        return stoppedAt == null && seenAt.plus(SILENCE).isAfter(now);
    }

    /** A fact, or empty when the machine does not say. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** A fact that is a number; 0 when the machine does not say. */
    public long number(String name) {
        String fact = fact(name);
        return fact.matches("\\d{1,18}") ? Long.parseLong(fact) : 0;
    }
}
