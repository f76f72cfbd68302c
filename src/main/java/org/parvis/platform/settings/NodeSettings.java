package org.parvis.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this machine does among those of the network.
 *
 * @param role {@code all}, {@code web} (pages, no jobs) or {@code worker} (jobs and films, no
 *     pages); {@code PARVIS_ROLE}
 */
@ConfigurationProperties("parvis")
public record NodeSettings(@DefaultValue("all") NodeRole role) {}
