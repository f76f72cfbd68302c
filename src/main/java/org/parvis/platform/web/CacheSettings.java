package org.parvis.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The cache of public pages.
 *
 * @param size memory that pages may take, 0 for no cache; {@code PARVIS_CACHE_SIZE}
 * @param keep a page is made anew after this time even when nothing changed, because pages speak of
 *     "today"; {@code PARVIS_CACHE_KEEP}
 */
@ConfigurationProperties("parvis.cache")
public record CacheSettings(
        @DefaultValue("64MB") DataSize size, @DefaultValue("10m") Duration keep) {
    public CacheSettings {
        if (size.isNegative() || keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException(
                    "parvis.cache.size and parvis.cache.keep must not be negative");
        }
    }
}
