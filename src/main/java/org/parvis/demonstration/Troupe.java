package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.invitation.Invitations;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the accounts of the people and gives them their roles. */
@Component
final class Troupe {
    private static final String NETWORK = "network";

    private final Library library;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Stages stages;
    private final MadeStore made;
    private final TransactionOperations tx;
    private final Clock clock;

    Troupe(
            Library library,
            Accounts accounts,
            Invitations invitations,
            Stages stages,
            MadeStore made,
            TransactionOperations tx,
            Clock clock) {
        this.library = library;
        this.invitations = invitations;
        this.clock = clock;
        this.accounts = accounts;
        this.stages = stages;
        this.made = made;
        this.tx = tx;
    }

    void join(List<Cast.Person> people) {
        for (Cast.Person person : people) {
            if (!made.has(key(person.key()))) {
                tx.executeWithoutResult(status -> join(person));
            }
        }
    }

    private void join(Cast.Person person) {
        String language = person.language();
        Account account =
                accounts.create(
                        person.name(),
                        Objects.requireNonNull(person.email()),
                        language == null ? Language.FRENCH : new Language(language));
        person.grants()
                .forEach((where, role) -> {
                    if (where.equals(NETWORK)) {
                        accounts.grant(account.id(), role(role), null);
                    } else if (stages.has(where)) {
                        accounts.grant(account.id(), role(role), stages.require(where).id());
                    }
                });
        made.note(key(person.key()), account.id().value());
    }

    /** Writes to the people whom each portal awaits; its facilitator signs. */
    void invite(List<Cast.Stage> stages) {
        for (Cast.Stage stage : stages) {
            String mark = "invitations:" + stage.slug();
            if (!made.has(mark)) {
                tx.executeWithoutResult(status -> {
                    invite(stage);
                    made.note(mark, Uuid7.next(clock));
                });
            }
        }
    }

    private void invite(Cast.Stage stage) {
        Portal portal = stages.require(stage.requireSlug());
        Account host = editorOf(stage.requireSlug());
        stage.guests()
                .forEach((mail, role) ->
                        invitations.byMail(
                                portal.id(),
                                portal.name(),
                                role(role),
                                mail,
                                host,
                                Language.FRENCH));
    }

    /** Who edits this portal, of those that the files name. */
    Account editorOf(String slug) {
        return library.cast(List.of(slug)).people().stream()
                .filter(person -> "editor".equals(person.grants().get(slug)))
                .map(person -> require(person.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    Account require(String key) {
        return accounts.require(new AccountId(made.find(key(key)).orElseThrow()));
    }

    /** Whether this person was made and has not been erased since. */
    boolean has(String key) {
        return made.find(key(key)).map(AccountId::new).flatMap(accounts::find).isPresent();
    }

    private static String key(String person) {
        return "person:" + person;
    }
}
