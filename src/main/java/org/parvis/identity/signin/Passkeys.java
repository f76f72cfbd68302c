package org.parvis.identity.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountStore;
import org.parvis.identity.Audit;
import org.parvis.identity.SignedIn;
import org.parvis.portal.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Passkeys: the browser's questions and answers travel as JSON, the question just asked waits in
 * the session. Spring Security does the cryptography; its own filters are not used, so that these
 * routes stand in the role × action table like all others.
 */
@Component
public final class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_LABEL = 60;

    private final PasskeyPeople people;
    private final PasskeyStore store;
    private final AccountStore accounts;
    private final Audit audit;
    private final Addresses addresses;
    private final TransactionOperations tx;

    private @Nullable Webauthn4JRelyingPartyOperations operations;

    Passkeys(
            PasskeyPeople people,
            PasskeyStore store,
            AccountStore accounts,
            Audit audit,
            Addresses addresses,
            TransactionOperations tx) {
        this.people = people;
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.addresses = addresses;
        this.tx = tx;
    }

    /**
     * What the browser is asked: {@code json} goes to it, {@code kept} waits in the session for the
     * answer.
     */
    record Question(String json, String kept) {}

    public List<Passkey> of(Account account) {
        return store.findByUserId(PasskeyStore.handle(account.id())).stream()
                .map(passkey ->
                        new Passkey(
                                passkey.getCredentialId().toBase64UrlString(),
                                passkey.getLabel(),
                                passkey.getCreated(),
                                passkey.getLastUsed()))
                .toList();
    }

    public void remove(Account account, String id) {
        tx.executeWithoutResult(status -> {
            if (store.delete(account.id(), Bytes.fromBase64(id))) {
                audit.record(null, account, "identity.passkey-removed", null, Map.of());
            }
        });
    }

    Question askForNew(Account account) {
        return PasskeyJson.question(
                operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                        new SignedIn(account.id()))));
    }

    Question askForAny() {
        return PasskeyJson.question(
                operations()
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
    }

    /** Whether the device's answer is right; the passkey is then kept. */
    boolean add(Account account, String kept, String answer, String label) {
        return attempt(
                        () -> {
                            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                                    PasskeyJson.attestation(answer);
                            PublicKeyCredentialCreationOptions options =
                                    PasskeyJson.unpack(
                                            kept, PublicKeyCredentialCreationOptions.class);
                            tx.executeWithoutResult(
                                    status -> register(account, options, credential, tidy(label)));
                            return account;
                        })
                .isPresent();
    }

    /** Who holds the passkey that answered; nothing when the answer is wrong. */
    Optional<Account> recognise(String kept, String answer) {
        return attempt(
                        () -> {
                            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                                    PasskeyJson.assertion(answer);
                            PublicKeyCredentialRequestOptions options =
                                    PasskeyJson.unpack(
                                            kept, PublicKeyCredentialRequestOptions.class);
                            return operations()
                                    .authenticate(
                                            new RelyingPartyAuthenticationRequest(
                                                    options, credential));
                        })
                .map(user -> PasskeyStore.account(user.getId()))
                .flatMap(accounts::find);
    }

    private void register(
            Account account,
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            String label) {
        RelyingPartyPublicKey key = new RelyingPartyPublicKey(credential, label);
        operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        audit.record(null, account, "identity.passkey-added", null, Map.of());
    }

    /**
     * A wrong answer comes as one of a dozen exceptions of several libraries; a lost database is
     * none of them.
     */
    private static <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (DataAccessException failure) {
            throw failure;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was refused: {}", wrong.toString());
            return Optional.empty();
        }
    }

    private static String tidy(String label) {
        String plain = label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String named = plain.isEmpty() ? "Clé" : plain;
        return named.substring(0, Math.min(named.length(), LONGEST_LABEL));
    }

    /** Made at first use: a test server knows its port only once it runs. */
    private synchronized Webauthn4JRelyingPartyOperations operations() {
        Webauthn4JRelyingPartyOperations made = operations;
        if (made == null) {
            PublicKeyCredentialRpEntity network =
                    PublicKeyCredentialRpEntity.builder()
                            .id(addresses.networkHost())
                            .name("Parvis")
                            .build();
            made =
                    new Webauthn4JRelyingPartyOperations(
                            people, store, network, Set.of(addresses.network()));
            operations = made;
        }
        return made;
    }
}
