package org.parvis.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Secret;

/**
 * One attempt to sign in elsewhere, kept in the session of the browser that made it and used once.
 *
 * @param state comes back with the answer: the answer is to our question
 * @param nonce comes back inside the token: the token is for our question
 * @param verifier proves that who redeems the code is who asked for it (PKCE, RFC 7636)
 * @param path where the person goes afterwards
 */
record OidcAttempt(String state, String nonce, String verifier, ReturnPath path) {
    static OidcAttempt to(ReturnPath path) {
        return new OidcAttempt(
                Secret.random().text(),
                Secret.random().text(),
                Secret.random().text() + Secret.random().text(),
                path);
    }

    /** S256 of the verifier. */
    String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean answeredBy(String sent) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** As sessions keep it: a string that the next version of the server can read. */
    String kept() {
        return String.join("\n", state, nonce, verifier, path.value());
    }

    static Optional<OidcAttempt> of(@Nullable Object kept) {
        if (!(kept instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split("\n", 4);
        return parts.length < 4
                ? Optional.empty()
                : Optional.of(
                        new OidcAttempt(parts[0], parts[1], parts[2], ReturnPath.of(parts[3])));
    }

    /** Never the secrets: logs are read by others. */
    @Override
    public String toString() {
        return "attempt to " + path;
    }
}
