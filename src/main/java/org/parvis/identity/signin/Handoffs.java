package org.parvis.identity.signin;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Secret;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/**
 * Takes a person who is signed in on the network's host over to a portal's own: by a secret that is
 * good once, for one host, within a minute, and only in the browser that this host knows.
 */
@Component
final class Handoffs {
    static final Duration LIFE = Duration.ofSeconds(60);

    private final HandoffStore handoffs;
    private final Clock clock;

    Handoffs(HandoffStore handoffs, Clock clock) {
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /**
     * @param portal with a host of its own
     * @param browser the hash of the word in the browser's cookie, in hexadecimal
     */
    Secret leave(Account account, Portal portal, byte[] browser, String family) {
        Secret secret = Secret.random();
        handoffs.insert(
                new Handoff(
                        account.id(),
                        portal.id(),
                        Objects.requireNonNull(portal.host()),
                        browser,
                        family,
                        clock.instant().plus(LIFE)),
                secret);
        return secret;
    }

    /**
     * @param host of the request
     * @param word in the browser's cookie
     */
    Optional<Handoff> arrive(Portal portal, String host, Secret secret, String word) {
        return handoffs.take(portal.id(), secret)
                .filter(handoff -> handoff.expiresAt().isAfter(clock.instant()))
                .filter(handoff -> handoff.host().equalsIgnoreCase(host))
                .filter(handoff ->
                        MessageDigest.isEqual(handoff.browserHash(), Secret.sha256(word)));
    }
}
