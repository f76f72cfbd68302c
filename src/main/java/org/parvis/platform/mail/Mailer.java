package org.parvis.platform.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends letters, later: a letter written in a transaction that is rolled back never existed. */
@Component
public final class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    private final MailSettings settings;
    private final LetterStore letters;
    private final ObjectProvider<SchedulerClient> jobs;
    private final TransactionOperations transactions;
    private final Clock clock;

    Mailer(
            MailSettings settings,
            LetterStore letters,
            ObjectProvider<SchedulerClient> jobs,
            TransactionOperations transactions,
            Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Has the letter sent once the transaction under way is committed; without a mail server it is
     * kept to be shown.
     */
    public void sendLater(Letter letter) {
        transactions.executeWithoutResult(status -> {
            UUID id = Uuid7.next(clock);
            letters.insert(id, letter, clock.instant());
            if (settings.host() != null) {
                jobs.getObject()
                        .schedule(
                                LetterPost.TASK
                                        .instance(id.toString())
                                        .data(new LetterPost.Waiting(id))
                                        .scheduledTo(clock.instant()));
            }
        });
        if (settings.show()) {
            LOG.info("Letter to {}: {}\n{}", letter.to(), letter.subject(), letter.text());
        }
    }

    /**
     * Forgets every letter that belongs to this, sent or not, in the transaction under way.
     *
     * @param about as in {@link Circular#about}
     */
    public void forget(String about) {
        letters.forget(about);
    }

    /** The latest letters, newest first, for those who run the server. */
    public List<KeptLetter> latest(int most) {
        return letters.latest(most);
    }

    /** Whether letters leave; if not, they can only be read here. */
    public boolean isConnected() {
        return settings.host() != null;
    }
}
