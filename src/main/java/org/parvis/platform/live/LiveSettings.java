package org.parvis.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections over which pages hear about progress.
 *
 * @param connections most at the same time on this node; {@code PARVIS_LIVE_CONNECTIONS}
 * @param perAddress most from one address (a school shares one); {@code PARVIS_LIVE_PER_ADDRESS}
 * @param heartbeat how often a silent connection says that it lives; {@code PARVIS_LIVE_HEARTBEAT}
 */
@ConfigurationProperties("parvis.live")
public record LiveSettings(
        @DefaultValue("2000") int connections,
        @DefaultValue("60") int perAddress,
        @DefaultValue("15s") Duration heartbeat) {
    public LiveSettings {
        if (connections < 1 || perAddress < 1 || heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("parvis.live: every bound is at least one");
        }
    }
}
