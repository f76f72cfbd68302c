package org.parvis.doors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mail server inside, which takes letters to the media of this network.
 *
 * @param port nothing keeps it closed, 0 takes a free one; {@code PARVIS_MAIL_IN_PORT}
 * @param bind address it listens on; a mail server in front of it usually stands on the same
 *     machine; {@code PARVIS_MAIL_IN_BIND}
 * @param domain what stands behind the @ of the addresses; empty means the network's own host;
 *     {@code PARVIS_MAIL_IN_DOMAIN}
 * @param size of the largest letter, attachments included; {@code PARVIS_MAIL_IN_SIZE}
 */
@ConfigurationProperties("parvis.mail.in")
public record MailInSettings(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("") String domain,
        @DefaultValue("40MB") DataSize size) {
    public MailInSettings {
        if (port != null && (port < 0 || port > 65535) || size.toBytes() < 1024) {
            throw new IllegalArgumentException(
                    "parvis.mail.in.port or parvis.mail.in.size is not valid");
        }
    }
}
