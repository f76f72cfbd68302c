package org.parvis.identity.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.AccountStore;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts, as passkeys see them: the user name is the account's identifier, what the device shows
 * is the name.
 */
@Component
final class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {
    private final AccountStore accounts;

    PasskeyPeople(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Optional.ofNullable(PasskeyStore.account(handle))
                .flatMap(accounts::find)
                .map(PasskeyPeople::entity)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return accounts.find(AccountId.of(accountId)).map(PasskeyPeople::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // every account is one already
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are erased by Accounts");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        String email = account.email();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(account.id()))
                .name(email == null ? account.name() : email)
                .displayName(account.name())
                .build();
    }
}
