package org.parvis.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.settings.HostSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whole addresses, for letters, feeds and tags that other sites read. */
@Component
public final class Addresses {
    private static final String USUAL_PORT = "8080";

    private final HostSettings settings;
    private final @Nullable String given;
    private final Environment environment;

    Addresses(HostSettings settings, Environment environment) {
        this.settings = settings;
        URI address = settings.address();
        this.given = address == null ? null : address.toString().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** The network's address without a slash behind it: {@code https://medias.example.org}. */
    public String network() {
        if (given != null) {
            return given;
        }
        // passkeys refuse 127.0.0.1, so a local server is called localhost
        return "http://localhost:" + (settings.command() ? portOfServer() : port());
    }

    private String port() {
        return environment.getProperty(
                "local.server.port", environment.getProperty("server.port", USUAL_PORT));
    }

    /** A command listens nowhere: its links lead to the server beside it. */
    private String portOfServer() {
        try {
            return Files.readString(settings.data().resolve(DataFolder.PORT_FILE)).strip();
        } catch (IOException none) {
            return USUAL_PORT;
        }
    }

    /** The host people sign in on, which is also the name passkeys are bound to. */
    public String networkHost() {
        return Objects.requireNonNull(URI.create(network()).getHost());
    }

    /** Scheme and port are the network's: one server, behind one proxy, answers for all hosts. */
    String origin(String host) {
        URI network = URI.create(network());
        String port = network.getPort() < 0 ? "" : ":" + network.getPort();
        return network.getScheme() + "://" + host + port;
    }

    /**
     * A page of a portal, in a language: {@code path} begins with a slash and is seen from the
     * portal's home.
     */
    public String of(Portal portal, Language language, String path) {
        String prefix = language.equals(Language.FRENCH) ? "" : "/" + language;
        if (portal.host() != null) {
            return origin(portal.host()) + prefix + path;
        }
        return network() + prefix + "/" + portal.slug() + path;
    }
}
