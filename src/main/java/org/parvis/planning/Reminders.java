package org.parvis.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.platform.settings.HostSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds politely: once in the two days before, once the day after, never at night, and never who
 * has said stop or has handed the story in.
 */
@Component
final class Reminders {
    static final LocalTime MORNING = LocalTime.of(8, 30);
    static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 14;

    /** Who was told of it yesterday needs no reminder today. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final ReminderStore store;
    private final AssignmentStore assignments;
    private final PersonStore people;
    private final PlanningLetters letters;
    private final Accounts accounts;
    private final Newsroom newsroom;
    private final HostSettings settings;
    private final TransactionOperations tx;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            AssignmentStore assignments,
            PersonStore people,
            PlanningLetters letters,
            Accounts accounts,
            Newsroom newsroom,
            HostSettings settings,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.people = people;
        this.letters = letters;
        this.accounts = accounts;
        this.newsroom = newsroom;
        this.settings = settings;
        this.tx = tx;
        this.clock = clock;
    }

    /** Of all portals. */
    void send() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        if (!isDay(now.toLocalTime())) {
            return;
        }
        LocalDate today = now.toLocalDate();
        remind(
                ReminderStore.When.BEFORE,
                store.before(today, today.plusDays(DAYS_BEFORE), clock.instant().minus(FRESH)));
        remind(ReminderStore.When.AFTER, store.after(today, today.minusDays(DAYS_AFTER)));
    }

    static boolean isDay(LocalTime time) {
        return !time.isBefore(MORNING) && time.isBefore(EVENING);
    }

    private void remind(ReminderStore.When when, List<ReminderStore.Waiting> waiting) {
        waiting.forEach(one ->
                tx.executeWithoutResult(status -> {
                    if (store.take(when, one)) {
                        assignments
                                .find(one.portal(), one.assignment())
                                .ifPresent(made -> write(when, one, made));
                    }
                }));
    }

    private void write(ReminderStore.When when, ReminderStore.Waiting one, Assignment made) {
        PersonStore.Wish wish = people.of(one.portal(), one.account());
        Account account = accounts.find(one.account()).orElse(null);
        if (account != null && wish.reminders() && waits(one, made)) {
            letters.remind(one.portal(), made, account, wish.key(), when);
        }
    }

    /** Whether the story is still in the hands of who makes it. */
    private boolean waits(ReminderStore.Waiting one, Assignment made) {
        return made.story() == null
                || newsroom.waitsForAuthors(one.portal(), new StoryId(made.story()));
    }
}
