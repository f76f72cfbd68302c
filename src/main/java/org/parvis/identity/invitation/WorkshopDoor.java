package org.parvis.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.Pace;
import org.parvis.identity.PersonName;
import org.parvis.identity.Persons;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door of a workshop: a facilitator opens it with three words on the wall, people come in with
 * their first name.
 */
@Component
public final class WorkshopDoor {
    static final Duration LIFE = Duration.ofHours(4);
    static final int MOST_ENTRIES = 40;

    // failures only: 700³ codes against a few hundred guesses an hour
    static final Pace.Limit FROM_ONE_ADDRESS =
            new Pace.Limit("code-address", 30, Duration.ofMinutes(10));
    static final Pace.Limit ON_ONE_PORTAL = new Pace.Limit("code-portal", 300, Duration.ofHours(1));

    private final WorkshopCodeStore codes;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Persons persons;
    private final Audit audit;
    private final Pace pace;
    private final TransactionOperations tx;
    private final Clock clock;

    WorkshopDoor(
            WorkshopCodeStore codes,
            Invitations invitations,
            Accounts accounts,
            Persons persons,
            Audit audit,
            Pace pace,
            TransactionOperations tx,
            Clock clock) {
        this.codes = codes;
        this.invitations = invitations;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
        this.pace = pace;
        this.tx = tx;
        this.clock = clock;
    }

    Optional<WorkshopCode> current(PortalId portal) {
        return codes.open(portal, clock.instant());
    }

    /** New words; those shown before stop working. */
    void open(PortalId portal, Account by) {
        tx.executeWithoutResult(status -> {
            Instant now = clock.instant();
            codes.close(portal, now);
            WorkshopCode code =
                    new WorkshopCode(
                            portal,
                            Uuid7.next(clock),
                            freeWords(now),
                            now.plus(LIFE),
                            0,
                            MOST_ENTRIES);
            codes.insert(portal, code, by.id(), now);
            audit.record(portal, by, "identity.workshop-opened", null, Map.of());
        });
    }

    void close(PortalId portal, Account by) {
        tx.executeWithoutResult(status -> {
            codes.close(portal, clock.instant());
            audit.record(portal, by, "identity.workshop-closed", null, Map.of());
        });
    }

    /**
     * Who stands at the door.
     *
     * @param machine the machine's address, for the pace only
     * @param known who is already signed in on this machine; nothing makes a new light account
     */
    public record Caller(
            PersonName name, Language language, String machine, @Nullable Account known) {}

    /**
     * Lets a person in.
     *
     * @param portal whose page the code was typed on; nothing on the network's own page
     */
    public DoorOutcome enter(@Nullable PortalId portal, String typed, Caller caller) {
        String page = portal == null ? "network" : portal.toString();
        boolean paced =
                pace.take(FROM_ONE_ADDRESS, caller.machine()) & pace.take(ON_ONE_PORTAL, page);
        if (!paced) {
            return new DoorOutcome.TooOften();
        }
        Optional<DoorOutcome> open = letIn(portal, typed, caller);
        if (open.isPresent()) {
            pace.giveBack(FROM_ONE_ADDRESS, caller.machine());
            pace.giveBack(ON_ONE_PORTAL, page);
        }
        return open.orElseGet(() -> new DoorOutcome.Unknown(WorkshopWords.doubt(typed)));
    }

    private Optional<DoorOutcome> letIn(@Nullable PortalId portal, String typed, Caller caller) {
        return Objects.requireNonNull(
                tx.execute(status ->
                        codes.enter(portal, WorkshopWords.plain(typed), clock.instant())
                                .map(code -> welcome(code.portal(), caller))
                                .or(() ->
                                        invitations.acceptWords(
                                                portal, WorkshopWords.plain(typed), caller))));
    }

    private DoorOutcome welcome(PortalId portal, Caller caller) {
        Account known = caller.known();
        Account account =
                known != null
                        ? known
                        : accounts.create(caller.name().value(), null, caller.language());
        accounts.grant(account.id(), Role.CONTRIBUTOR, portal);
        persons.remember(portal, account);
        audit.record(portal, account, "identity.came-in-by-code", null, Map.of());
        return new DoorOutcome.Open(account, portal);
    }

    private String freeWords(Instant now) {
        String words = WorkshopWords.random();
        while (codes.taken(words, now)) {
            words = WorkshopWords.random();
        }
        return words;
    }
}
