package org.parvis.identity.signin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Passkeys. The user handle that a device keeps is the sixteen bytes of the account's identifier.
 */
@Component
final class PasskeyStore implements UserCredentialRepository {
    private static final String COLUMNS =
            """
            credential_id, account_id, public_key, signature_count, user_verified, backup_eligible, backed_up,
            transports, attestation, attestation_client_data, label, created_at, last_used_at
            """;
    private static final String BY_ID =
            "SELECT " + COLUMNS + " FROM identity.passkey WHERE credential_id = :id";
    private static final String BY_ACCOUNT =
            "SELECT "
                    + COLUMNS
                    + " FROM identity.passkey WHERE account_id = :account ORDER BY created_at";
    private static final String SAVE =
            """
            INSERT INTO identity.passkey
                (credential_id, account_id, public_key, signature_count, user_verified, backup_eligible, backed_up,
                 transports, attestation, attestation_client_data, label, created_at, last_used_at)
            VALUES (:id, :account, :key, :count, :verified, :eligible, :backed, :transports, :attestation, :client,
                    :label, :created, :used)
            ON CONFLICT (credential_id) DO UPDATE SET
                signature_count = :count, user_verified = :verified, backed_up = :backed, last_used_at = :used
            """;
    private static final String DELETE = "DELETE FROM identity.passkey WHERE credential_id = :id";
    private static final String DELETE_OF =
            "DELETE FROM identity.passkey WHERE credential_id = :id AND account_id = :account";

    private static final RowMapper<CredentialRecord> PASSKEY =
            (row, number) ->
                    ImmutableCredentialRecord.builder()
                            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                            .credentialId(new Bytes(row.getBytes("credential_id")))
                            .userEntityUserId(
                                    handle(new AccountId(row.getObject("account_id", UUID.class))))
                            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                            .signatureCount(row.getLong("signature_count"))
                            .uvInitialized(row.getBoolean("user_verified"))
                            .backupEligible(row.getBoolean("backup_eligible"))
                            .backupState(row.getBoolean("backed_up"))
                            .transports(transports(row.getString("transports")))
                            .attestationObject(bytes(row.getBytes("attestation")))
                            .attestationClientDataJSON(
                                    bytes(row.getBytes("attestation_client_data")))
                            .label(row.getString("label"))
                            .created(instant(row.getObject("created_at", OffsetDateTime.class)))
                            .lastUsed(instant(row.getObject("last_used_at", OffsetDateTime.class)))
                            .build();

    private final JdbcClient db;

    PasskeyStore(JdbcClient db) {
        this.db = db;
    }

    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static @Nullable AccountId account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    @Override
    public void delete(Bytes credentialId) {
        db.sql(DELETE).param("id", credentialId.getBytes()).update();
    }

    /** Whether the owner had it. */
    boolean delete(AccountId owner, Bytes credentialId) {
        return db.sql(DELETE_OF)
                        .param("id", credentialId.getBytes())
                        .param("account", owner.value())
                        .update()
                == 1;
    }

    @Override
    public void save(CredentialRecord passkey) {
        AccountId owner = account(passkey.getUserEntityUserId());
        if (owner == null) {
            throw new IllegalArgumentException("a passkey of nobody");
        }
        db.sql(SAVE)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", owner.value())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("transports", transports(passkey.getTransports()))
                .param("attestation", raw(passkey.getAttestationObject()))
                .param("client", raw(passkey.getAttestationClientDataJSON()))
                .param("label", passkey.getLabel())
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.sql(BY_ID)
                .param("id", credentialId.getBytes())
                .query(PASSKEY)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        AccountId owner = account(userId);
        return owner == null
                ? List.of()
                : db.sql(BY_ACCOUNT).param("account", owner.value()).query(PASSKEY).list();
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] raw(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] raw) {
        return raw == null ? null : new Bytes(raw);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
