package org.parvis.identity.invitation;

import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.NotForYou;
import org.parvis.identity.Persons;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody of the network joins a portal as a contributor. */
@Controller
final class ParticipationController {
    private final NotForYou rules;
    private final Accounts accounts;
    private final Persons persons;
    private final Audit audit;
    private final TransactionOperations tx;

    ParticipationController(
            NotForYou rules,
            Accounts accounts,
            Persons persons,
            Audit audit,
            TransactionOperations tx) {
        this.rules = rules;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
        this.tx = tx;
    }

    @PostMapping("/{portal}/participation")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer join(Place place, Visitor visitor) {
        if (!rules.mayJoin(place.portalId(), visitor, Action.CONTRIBUTE)) {
            throw new Refused(403, "identity.not-for-you");
        }
        Account account = visitor.required();
        tx.executeWithoutResult(status -> {
            accounts.grant(account.id(), Role.CONTRIBUTOR, place.portalId());
            persons.remember(place.portalId(), account);
            audit.record(place.portalId(), visitor, "identity.joined", null);
        });
        return Answer.see(place.href("/participer"));
    }
}
