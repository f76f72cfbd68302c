package org.parvis.workshops.equipment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.Language;
import org.parvis.people.Guardian;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.workshops.programme.Dates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Writes politely to those who have forgotten to bring something back, once a week. */
@Configuration(proxyBeanMethods = false)
class Reminders {
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final LoanStore loans;
    private final ItemStore items;
    private final People people;
    private final Portals portals;
    private final Places places;
    private final Mailer mailer;
    private final TransactionOperations tx;
    private final Clock clock;

    Reminders(
            LoanStore loans,
            ItemStore items,
            People people,
            Portals portals,
            Places places,
            Mailer mailer,
            TransactionOperations tx,
            Clock clock) {
        this.loans = loans;
        this.items = items;
        this.people = people;
        this.portals = portals;
        this.places = places;
        this.mailer = mailer;
        this.tx = tx;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> equipmentRemindersTask(Reminders reminders) {
        return Tasks.recurring("workshops.equipment-reminders", FixedDelay.of(Duration.ofHours(3)))
                .execute((instance, context) -> reminders.writeAll());
    }

    /** Tells how many letters were written. */
    int writeAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        int written = 0;
        for (Loan loan : loans.late(today, clock.instant().minus(PATIENCE))) {
            written += Boolean.TRUE.equals(tx.execute(status -> write(loan))) ? 1 : 0;
        }
        return written;
    }

    private boolean write(Loan loan) {
        PersonId borrower = loan.person();
        Optional<Letter> letter =
                borrower == null
                        ? Optional.empty()
                        : people.find(loan.home(), borrower)
                                .flatMap(person -> letter(loan, person));
        letter.ifPresent(mailer::sendLater);
        loans.reminded(loan);
        return letter.isPresent();
    }

    /** To the person, or to whoever answers for them; to nobody when there is no address. */
    private Optional<Letter> letter(Loan loan, Person person) {
        Portal portal = portals.require(loan.home());
        Place place = places.home(portal, Language.FRENCH);
        Object[] words = {
            "name", person.name(),
            "what", items.find(loan.home(), loan.item()).map(Item::name).orElse(""),
            "portal", portal.name(),
            "date", Dates.day(loan.due(), place, clock.getZone()),
            "contact", portal.legal().contact()
        };
        return Stream.concat(
                        Stream.of(person.email()), person.guardians().stream().map(Guardian::email))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(address ->
                        new Letter(
                                address,
                                place.say("workshops.equipment.letter.subject", words),
                                place.say("workshops.equipment.letter.text", words)));
    }
}
