package org.parvis.outreach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.parvis.identity.Pace;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.mail.Mailer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Beginning, changing and ending a subscription. */
@Component
final class Subscribing {
    /** How long an address that was asked may take to say yes. */
    static final Duration PATIENCE = Duration.ofDays(3);

    /** On one portal: everything, or so many themes. */
    static final int MOST_OF_ONE = 10;

    private static final Pace.Limit FROM_ONE_PLACE =
            new Pace.Limit("outreach.place", 20, Duration.ofHours(1));
    private static final Pace.Limit TO_ONE_ADDRESS =
            new Pace.Limit("outreach.address", 5, Duration.ofDays(1));
    private static final int LONGEST_ADDRESS = 254;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionStore store;
    private final Digests digests;
    private final OutreachLetters letters;
    private final Mailer mailer;
    private final Pace pace;
    private final Timetable timetable;
    private final TransactionOperations tx;
    private final Clock clock;

    Subscribing(
            SubscriptionStore store,
            Digests digests,
            OutreachLetters letters,
            Mailer mailer,
            Pace pace,
            Timetable timetable,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.digests = digests;
        this.letters = letters;
        this.mailer = mailer;
        this.pace = pace;
        this.timetable = timetable;
        this.tx = tx;
        this.clock = clock;
    }

    /** The address in the one form we keep, or nothing when it cannot be one. */
    static Optional<String> address(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        return tidy.length() <= LONGEST_ADDRESS
                        && tidy.matches(
                                "[!-~&&[^<>,;:\"()\\[\\]\\\\@]]+@[a-z0-9-]+(\\.[a-z0-9-]+)+")
                ? Optional.of(tidy)
                : Optional.empty();
    }

    /** Whether one more request may come from this place now; counts it. */
    boolean mayAsk(String remoteAddress) {
        return pace.take(FROM_ONE_PLACE, remoteAddress);
    }

    /**
     * Asks the address whether it wants this. Whoever fills in the form learns nothing of who is
     * subscribed already: the address does.
     */
    void ask(PortalId portal, String email, String theme, Rhythm rhythm, Language language) {
        if (!pace.take(TO_ONE_ADDRESS, email)) {
            return;
        }
        tx.executeWithoutResult(status -> {
            Optional<Subscription> known = store.byEmail(portal, email, theme);
            if (known.isPresent()) {
                mailer.sendLater(letters.welcome(known.get()));
            } else if (store.count(portal, email) < MOST_OF_ONE) {
                Subscription asked = fresh(portal, email, theme, rhythm, language);
                if (store.insert(asked, clock.instant())) {
                    mailer.sendLater(letters.welcome(asked));
                }
            }
        });
    }

    private Subscription fresh(
            PortalId portal, String email, String theme, Rhythm rhythm, Language language) {
        return new Subscription(
                portal, Uuid7.next(clock), newKey(), email, theme, rhythm, language, null, null);
    }

    private static String newKey() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Optional<Subscription> find(PortalId portal, String key) {
        return store.byKey(portal, key);
    }

    /** The address has said yes. */
    void confirm(Subscription subscription) {
        tx.executeWithoutResult(status -> {
            if (store.confirm(subscription.portal(), subscription.id(), clock.instant())) {
                digests.begin(subscription);
            }
        });
    }

    /** The address has said yes elsewhere. */
    void subscribe(PortalId portal, String email, String theme, Rhythm rhythm, Language language) {
        tx.executeWithoutResult(status -> {
            Subscription agreed = fresh(portal, email, theme, rhythm, language);
            if (store.insert(agreed, clock.instant())) {
                confirm(agreed);
            }
        });
    }

    void change(Subscription subscription, Rhythm rhythm) {
        store.change(
                subscription.portal(),
                subscription.id(),
                rhythm,
                timetable.next(rhythm, clock.instant()));
    }

    /** Nothing of it stays: not the address, not the letters that wait or have left. */
    void end(PortalId portal, String key) {
        tx.executeWithoutResult(status ->
                store.byKey(portal, key)
                        .ifPresent(subscription -> {
                            store.remove(portal, subscription.id());
                            mailer.forget(subscription.about());
                        }));
    }
}
