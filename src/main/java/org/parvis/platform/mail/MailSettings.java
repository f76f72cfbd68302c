package org.parvis.platform.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param host SMTP server; nothing means that letters are kept here and shown to administrators;
 *     {@code PARVIS_MAIL_HOST}
 * @param port SMTP port; {@code PARVIS_MAIL_PORT}
 * @param user name to give to the server, or nothing; {@code PARVIS_MAIL_USER}
 * @param password password to give to the server; {@code PARVIS_MAIL_PASSWORD}
 * @param from sender's address; {@code PARVIS_MAIL_FROM}
 * @param tls {@code STARTTLS} (required), {@code TLS} from the first byte, or {@code NONE}; {@code
 *     PARVIS_MAIL_TLS}
 * @param show whether letters are also written in the log, for development only; {@code
 *     PARVIS_MAIL_SHOW}
 */
@ConfigurationProperties("parvis.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @DefaultValue("") String password,
        @DefaultValue("parvis@localhost") String from,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("false") boolean show) {

    public MailSettings {
        if (host != null && host.isBlank()) {
            host = null;
        }
        if (port < 1 || port > 65535 || !from.contains("@")) {
            throw new IllegalArgumentException("parvis.mail.port or parvis.mail.from is not valid");
        }
    }

    /** How the connection to the mail server is protected. */
    public enum Tls {
        STARTTLS,
        TLS,
        NONE
    }

    @Override
    public String toString() {
        return "mail by " + host + ":" + port;
    }
}
