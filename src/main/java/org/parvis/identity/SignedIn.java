package org.parvis.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * An account, in the terms of Spring Security; roles are asked of the database at each request,
 * never kept in it.
 */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final String account;

    public SignedIn(AccountId account) {
        super(List.of());
        this.account = account.toString();
        setAuthenticated(true);
    }

    AccountId account() {
        return AccountId.of(account);
    }

    /** The account's identifier, which is also the user name that passkeys are registered under. */
    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
