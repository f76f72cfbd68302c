package org.parvis.planning;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;

/**
 * Somebody who makes something.
 *
 * @param account nothing for people without one
 * @param name 1 to 80 characters
 */
public record CrewMember(@Nullable AccountId account, String name) {
    public static CrewMember of(Account account) {
        return new CrewMember(account.id(), account.name());
    }
}
