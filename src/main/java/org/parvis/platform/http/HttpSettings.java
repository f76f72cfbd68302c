package org.parvis.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this server may ask of others.
 *
 * @param timeout for a whole exchange, redirections included; {@code PARVIS_HTTP_TIMEOUT}
 * @param size of the largest answer; {@code PARVIS_HTTP_SIZE}
 * @param allowLoopback lets it ask this machine itself: for tests only; {@code
 *     PARVIS_HTTP_ALLOWLOOPBACK}
 */
@ConfigurationProperties("parvis.http")
public record HttpSettings(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5MB") DataSize size,
        @DefaultValue("false") boolean allowLoopback) {
    public HttpSettings {
        if (timeout.toMillis() < 1 || size.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "parvis.http.timeout and parvis.http.size must be positive");
        }
    }
}
