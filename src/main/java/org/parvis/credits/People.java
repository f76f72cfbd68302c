package org.parvis.credits;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Audit;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people of the team and signers do about the people seen, each with its row in the audit
 * trail.
 */
@Component
public final class People {
    private final Consents consents;
    private final Audit audit;
    private final TransactionOperations tx;

    People(Consents consents, Audit audit, TransactionOperations tx) {
        this.consents = consents;
        this.audit = audit;
        this.tx = tx;
    }

    public static RecordedBy by(Account account) {
        return new RecordedBy(account.id().value(), account.name());
    }

    /** The person, if she is in this story of this portal; else she is not here. */
    public Appearance require(PortalId portal, SubjectRef subject, String id) {
        return consents.find(portal, new AppearanceId(Subjects.uuid(id)))
                .filter(person -> person.subject().equals(subject))
                .orElseThrow(NotHere::new);
    }

    public void add(PortalId portal, Account account, SubjectRef subject, NewAppearance facts) {
        tx.executeWithoutResult(status -> {
            consents.add(portal, subject, facts, by(account));
            note(portal, account, "person-added", subject, facts.name());
        });
    }

    public void change(PortalId portal, Account account, Appearance person, NewAppearance facts) {
        tx.executeWithoutResult(status -> {
            consents.change(portal, person, facts);
            boolean hidden = person.facts().recognisable() && !facts.recognisable();
            note(
                    portal,
                    account,
                    hidden ? "person-hidden" : "person-changed",
                    person.subject(),
                    facts.name());
        });
    }

    /** Whether the person could be taken off the list: not once somebody has answered for her. */
    public boolean remove(PortalId portal, Account account, Appearance person) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    boolean removed = consents.remove(portal, person);
                    if (removed) {
                        note(portal, account, "person-removed", person.subject(), person.name());
                    }
                    return removed;
                }));
    }

    public void declareNobody(PortalId portal, Account account, SubjectRef subject) {
        tx.executeWithoutResult(status -> {
            consents.declareNobody(portal, subject, by(account));
            note(portal, account, "nobody-declared", subject, "");
        });
    }

    /**
     * Keeps an answer.
     *
     * @param account who wrote it down, or nothing for somebody who signs
     */
    public void answer(
            PortalId portal, @Nullable Account account, Appearance person, NewSignature answer) {
        tx.executeWithoutResult(status -> {
            consents.answer(portal, person, answer);
            String what =
                    switch (answer.decision()) {
                        case AGREED -> "agreed";
                        case REFUSED -> "refused";
                        case WITHDRAWN -> "withdrawn";
                    };
            note(portal, account, what, person.subject(), person.name());
        });
    }

    private void note(
            PortalId portal,
            @Nullable Account account,
            String what,
            SubjectRef subject,
            String name) {
        audit.record(portal, account, "credits." + what, subject, Map.of("name", name));
    }
}
