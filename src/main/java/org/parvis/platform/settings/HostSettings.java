package org.parvis.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who hosts says about this server.
 *
 * @param data folder for everything kept on disk; {@code PARVIS_DATA}
 * @param address the network's public address, such as {@code https://medias.example.org}; people
 *     sign in there; nothing means {@code http://localhost:PORT}; {@code PARVIS_ADDRESS}
 * @param zone time zone of dates on screen; {@code PARVIS_ZONE}
 * @param demonstration whether an empty database receives the demonstration network; {@code
 *     PARVIS_DEMONSTRATION}
 * @param command true while an administration command runs beside the server; set by the launcher
 */
@ConfigurationProperties("parvis")
public record HostSettings(
        @DefaultValue("var") Path data,
        @Nullable URI address,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("false") boolean command) {

    public HostSettings {
        if (address != null
                && (address.getHost() == null || !"".equals(address.getPath().replace("/", "")))) {
            throw new IllegalArgumentException(
                    "parvis.address must be a scheme and a host without a path, such as https://medias.example.org");
        }
    }
}
