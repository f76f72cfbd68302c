package org.parvis.identity.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers of passkeys as text. */
final class PasskeyJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            ATTESTATION = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>
            ASSERTION = new TypeReference<>() {};

    private PasskeyJson() {}

    static Passkeys.Question question(Serializable options) {
        return new Passkeys.Question(JSON.writeValueAsString(options), pack(options));
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String answer) {
        return JSON.readValue(answer, ATTESTATION);
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
        return JSON.readValue(answer, ASSERTION);
    }

    /**
     * What the session kept; a question of another version of the server cannot be read, and is
     * asked again.
     */
    static <T> T unpack(String kept, Class<T> type) {
        byte[] bytes = Base64.getDecoder().decode(kept);
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(input.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("no question of ours", e);
        }
    }

    /** A string, because sessions hold nothing else. */
    private static String pack(Serializable options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
