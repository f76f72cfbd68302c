package org.parvis.portal;

import java.net.URI;
import java.util.Objects;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.HostSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whole addresses, for letters, feeds and tags that other sites read. */
@Component
public final class Addresses {
    private final HostSettings settings;
    private final Environment environment;

    Addresses(HostSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The network's address without a slash behind it: {@code https://medias.example.org}. */
    public String network() {
        URI address = settings.address();
        if (address != null) {
            return address.toString().replaceAll("/+$", "");
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

    /**
     * A page of a portal, in a language: {@code path} begins with a slash and is seen from the
     * portal's home.
     */
    public String of(Portal portal, Language language, String path) {
        String prefix = language.equals(Language.FRENCH) ? "" : "/" + language;
        if (portal.host() != null) {
            return URI.create(network()).getScheme() + "://" + portal.host() + prefix + path;
        }
        return network() + prefix + "/" + portal.slug() + path;
    }
}
