package org.parvis.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.platform.mail.Mailer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the letters that are due, one transaction each: what was told, the letter and the next
 * hour are kept together or not at all, so that a node that dies loses nothing and repeats nothing.
 */
@Component
final class Digests {
    /** Older stories are no news; what was told is kept longer than this. */
    static final Duration NEWS = Duration.ofDays(30);

    static final Duration REMEMBERED = Duration.ofDays(45);
    private static final int MOST_LOOKED_AT = 60;

    private final DigestStore store;
    private final Catalogue catalogue;
    private final OutreachLetters letters;
    private final Mailer mailer;
    private final Timetable timetable;
    private final TransactionOperations tx;
    private final Clock clock;

    Digests(
            DigestStore store,
            Catalogue catalogue,
            OutreachLetters letters,
            Mailer mailer,
            Timetable timetable,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.letters = letters;
        this.mailer = mailer;
        this.timetable = timetable;
        this.tx = tx;
        this.clock = clock;
    }

    /** Writes every letter that is due now. */
    void writeAll() {
        while (writeOne(clock.instant())) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** Sees to one subscription that is due at this moment; false when there is none. */
    boolean writeOne(Instant now) {
        return Boolean.TRUE.equals(
                tx.execute(status -> store.lockDue(now).map(due -> see(due, now)).orElse(false)));
    }

    private boolean see(Subscription due, Instant now) {
        Instant allowed = allowed(due, now);
        if (allowed.isAfter(now)) {
            store.postpone(due, allowed);
            return true;
        }
        List<Entry> news = news(due, now);
        if (news.isEmpty()) {
            store.done(due, null);
            return true;
        }
        store.tell(due, news.stream().map(Entry::subject).toList(), now);
        store.done(due, now);
        mailer.sendLater(letters.digest(due, news));
        return true;
    }

    /** When this letter may leave: by day, and not too soon after the one before. */
    private Instant allowed(Subscription due, Instant now) {
        Instant last = due.lastAt();
        Instant rested = last == null ? now : last.plus(Timetable.PAUSE);
        return timetable.awake(rested.isAfter(now) ? rested : now);
    }

    private List<Entry> news(Subscription due, Instant now) {
        Set<String> told = store.told(due);
        return online(due).stream()
                .filter(entry -> entry.publishedAt().isAfter(now.minus(NEWS)))
                .filter(entry -> !told.contains(entry.subject().toString()))
                .toList();
    }

    /** What is online when somebody subscribes is not news to them. */
    void begin(Subscription confirmed) {
        store.tell(
                confirmed,
                online(confirmed).stream().map(Entry::subject).toList(),
                clock.instant());
    }

    private List<Entry> online(Subscription subscription) {
        return catalogue.latest(subscription.portal(), subscription.theme(), MOST_LOOKED_AT);
    }
}
