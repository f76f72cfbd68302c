package org.parvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;

/**
 * Makes links and uses them up. A path comes back, {@code /connexion/lien/…}, for the network's
 * host.
 */
@Component
public final class OneTimeLinks {
    public static final Duration BY_MAIL = Duration.ofMinutes(20);
    static final Duration BY_ADMINISTRATOR = Duration.ofDays(2);

    private final OneTimeLinkStore links;
    private final Clock clock;

    OneTimeLinks(OneTimeLinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    public String forAccount(AccountId account, ReturnPath path, Duration life) {
        return make(account, null, null, null, path, life);
    }

    public String forAddress(
            String email,
            @Nullable PortalId portal,
            @Nullable Role role,
            ReturnPath path,
            Duration life) {
        return make(null, email, portal, role, path, life);
    }

    /** Looks without using: mail scanners open links, people press buttons. */
    public Optional<OneTimeLink> look(Secret secret) {
        return links.unused(secret, clock.instant());
    }

    public Optional<OneTimeLink> use(Secret secret) {
        return links.use(secret, clock.instant());
    }

    private String make(
            @Nullable AccountId account,
            @Nullable String email,
            @Nullable PortalId portal,
            @Nullable Role role,
            ReturnPath path,
            Duration life) {
        Instant now = clock.instant();
        Secret secret = Secret.random();
        links.insert(
                new OneTimeLink(
                        Uuid7.next(clock), account, email, portal, role, path, now.plus(life)),
                secret,
                now);
        return "/connexion/lien/" + secret.text();
    }
}
