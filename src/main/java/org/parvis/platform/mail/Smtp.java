package org.parvis.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Speaks to the mail server of the settings; never waits more than half a minute for an answer. */
final class Smtp {
    private static final String PATIENCE = "30000";

    private Smtp() {}

    static void send(MailSettings settings, UUID id, Letter letter) {
        JavaMailSenderImpl server = server(settings);
        server.send(message(server, settings, id, letter));
    }

    private static MimeMessage message(
            JavaMailSenderImpl server, MailSettings settings, UUID id, Letter letter) {
        try {
            MimeMessage message = new Numbered(server.getSession(), id, settings.from());
            MimeMessageHelper words =
                    new MimeMessageHelper(message, letter.html() != null, "UTF-8");
            words.setFrom(settings.from());
            words.setTo(letter.to());
            words.setSubject(letter.subject());
            if (letter.html() == null) {
                words.setText(letter.text());
            } else {
                words.setText(letter.text(), letter.html());
            }
            // so that holiday answers do not come back
            message.setHeader("Auto-Submitted", "auto-generated");
            Circular circular = letter.circular();
            if (circular != null) {
                message.setHeader("List-Unsubscribe", "<" + circular.leave() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                message.setHeader("Precedence", "bulk");
            }
            return message;
        } catch (MessagingException unwritable) {
            throw new MailParseException(unwritable);
        }
    }

    /** A letter tried twice keeps its number, so that programs on the way see that it is one. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, UUID id, String from) {
            super(session);
            number = "<" + id + from.substring(from.lastIndexOf('@')).replace(">", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding("UTF-8");
        boolean fromTheFirstByte = settings.tls() == MailSettings.Tls.TLS;
        server.setProtocol(fromTheFirstByte ? "smtps" : "smtp");
        String prefix = "mail." + server.getProtocol() + ".";
        Properties properties = server.getJavaMailProperties();
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (settings.user() != null) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
            properties.setProperty(prefix + "auth", "true");
        }
        return server;
    }
}
