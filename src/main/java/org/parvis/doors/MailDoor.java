package org.parvis.doors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A small mail server for letters to the media of this network, and to nobody else. It answers
 * "taken" once the letter is kept; off until it is given a port.
 */
@Component
final class MailDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);
    private static final int CONNECTIONS = 20;
    private static final int RECIPIENTS = 5;
    private static final int MOST_PARTS = 2000;

    /** Letters read at once; the others wait on the disk. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final MailInSettings settings;
    private final HostSettings host;
    private final NodeSettings node;
    private final MailAddresses addresses;
    private final Arrivals arrivals;
    private final Places places;
    private final Semaphore reading = new Semaphore(AT_ONCE);
    private volatile @Nullable SMTPServer server;

    MailDoor(
            MailInSettings settings,
            HostSettings host,
            NodeSettings node,
            MailAddresses addresses,
            Arrivals arrivals,
            Places places) {
        this.settings = settings;
        this.host = host;
        this.node = node;
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.places = places;
    }

    @Override
    public void start() {
        Integer port = settings.port();
        if (port == null || host.command() || !node.role().servesPages()) {
            return;
        }
        SMTPServer opened =
                SMTPServer.port(port)
                        .bindAddress(bind())
                        .hostName(addresses.domain())
                        .softwareName("Parvis")
                        .maxConnections(CONNECTIONS)
                        .maxRecipients(RECIPIENTS)
                        .maxMessageSize(Math.toIntExact(settings.size().toBytes()))
                        .connectionTimeout(1, TimeUnit.MINUTES)
                        .messageHandlerFactory(Conversation::new)
                        .build();
        opened.start();
        server = opened;
        LOG.info("Letters are taken on port {}", opened.getPortAllocated());
    }

    private InetAddress bind() {
        try {
            return InetAddress.getByName(settings.bind());
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("parvis.mail.in.bind is not an address", unknown);
        }
    }

    /** The port on which it listens; 0 while it is closed. */
    int port() {
        SMTPServer open = server;
        return open == null ? 0 : open.getPortAllocated();
    }

    @Override
    public void stop() {
        SMTPServer open = server;
        if (open != null) {
            open.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Counts lines that may begin a part. */
    private static final class Parts {
        private int found;
        private int dashes;
        private boolean start = true;

        int more(byte[] bytes, int count) {
            for (int at = 0; at < count; at++) {
                dashes = bytes[at] == '-' && (start || dashes == 1) ? dashes + 1 : 0;
                found += dashes == 2 ? 1 : 0;
                start = bytes[at] == '\n';
            }
            return found;
        }
    }

    /** One letter of one connection. */
    private final class Conversation implements MessageHandler {
        private final List<Portal> to = new ArrayList<>();
        private String from = "";

        Conversation(MessageContext context) {}

        @Override
        public void from(String address) {
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            to.add(
                    addresses
                            .portal(address)
                            .filter(portal -> !portal.archived())
                            .orElseThrow(
                                    () -> new RejectException(550, "Nobody of that name here")));
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            Path file = Files.createTempFile("letter", ".eml");
            try {
                spool(data, file);
                read(file);
            } catch (MessagingException unreadable) {
                LOG.info("A letter could not be read: {}", unreadable.toString());
                throw new RejectException(554, "This letter cannot be read");
            } finally {
                Files.deleteIfExists(file);
            }
            return null;
        }

        private void read(Path file) throws MessagingException, IOException, RejectException {
            try {
                if (!reading.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new RejectException(451, "Many letters are coming in, try later");
                }
                try (SharedFileInputStream content = new SharedFileInputStream(file.toFile())) {
                    take(new MimeMessage(Session.getInstance(new Properties()), content));
                } finally {
                    reading.release();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new RejectException(451, "The server is stopping, try later");
            }
        }

        /** Servers announce a size and may lie; and each part of a letter takes memory. */
        private void spool(InputStream data, Path file) throws IOException {
            long left = settings.size().toBytes();
            byte[] bytes = new byte[1 << 16];
            Parts parts = new Parts();
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int count = data.read(bytes); count >= 0; count = data.read(bytes)) {
                    left -= count;
                    if (left < 0 || parts.more(bytes, count) > MOST_PARTS) {
                        throw new TooMuchDataException("This letter is too big");
                    }
                    out.write(bytes, 0, count);
                }
            }
        }

        private void take(MimeMessage letter)
                throws MessagingException, IOException, RejectException {
            if (from.isBlank() || Letters.isAutomatic(letter)) {
                LOG.info("A letter written by a machine was put aside");
                return;
            }
            for (Portal portal : to) {
                Place place = places.home(portal, Language.FRENCH);
                Incoming incoming = Letters.read(letter, from, Language.FRENCH);
                switch (arrivals.take(place, incoming)) {
                    case Arrivals.Outcome.TooMany _ ->
                            throw new RejectException(451, "Many letters came from you, try later");
                    case Arrivals.Outcome.Underway _ ->
                            throw new RejectException(451, "This letter is being read, try later");
                    case Arrivals.Outcome.Kept _, Arrivals.Outcome.Known _ -> {
                        // it is here
                    }
                }
            }
        }

        @Override
        public void done() {}
    }
}
