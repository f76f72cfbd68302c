package org.parvis.doors;

import java.util.Locale;
import java.util.Optional;
import org.parvis.kernel.Slug;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** The address of each media: its word, at the network's host. */
@Component
final class MailAddresses {
    private final MailInSettings settings;
    private final Addresses addresses;
    private final Portals portals;

    MailAddresses(MailInSettings settings, Addresses addresses, Portals portals) {
        this.settings = settings;
        this.addresses = addresses;
        this.portals = portals;
    }

    String domain() {
        return settings.domain().isBlank() ? addresses.networkHost() : settings.domain();
    }

    /** Where to write, or nothing while no letters are taken. */
    Optional<String> of(Portal portal) {
        return settings.port() == null
                ? Optional.empty()
                : Optional.of(portal.slug() + "@" + domain());
    }

    /** The media of an address; what follows a + is its writer's own. */
    Optional<Portal> portal(String address) {
        String[] parts = address.strip().toLowerCase(Locale.ROOT).split("@", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (!parts[1].equals(domain().toLowerCase(Locale.ROOT))) {
            return portals.byHost(parts[1]);
        }
        String word = parts[0].split("\\+", 2)[0];
        return word.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? portals.bySlug(new Slug(word))
                : Optional.empty();
    }
}
