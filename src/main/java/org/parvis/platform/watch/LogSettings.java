package org.parvis.platform.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is written in the log.
 *
 * @param format {@code readable} for people or {@code json} (Elastic common schema) for machines;
 *     {@code PARVIS_LOG_FORMAT}
 * @param slow a request that takes longer is written down; {@code PARVIS_LOG_SLOW}
 */
@ConfigurationProperties("parvis.log")
public record LogSettings(
        @DefaultValue("readable") Format format, @DefaultValue("1s") Duration slow) {
    /** For whom the log is written. */
    public enum Format {
        READABLE,
        JSON
    }
}
