package org.parvis.portal;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.HostSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whole addresses, for letters, feeds and tags that other sites read. */
@Component
public final class Addresses {
    private final @Nullable String given;
    private final Environment environment;

    Addresses(HostSettings settings, Environment environment) {
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
        return "http://localhost:"
                + environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
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
