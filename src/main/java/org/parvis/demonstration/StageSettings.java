package org.parvis.demonstration;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demonstration is.
 *
 * @param demonstrationPortals slugs of the portals to make, all of them when none is named; {@code
 *     PARVIS_DEMONSTRATION_PORTALS}
 */
@ConfigurationProperties("parvis")
record StageSettings(@DefaultValue({}) List<String> demonstrationPortals) {}
