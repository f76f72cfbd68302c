package org.parvis.identity.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in with accounts kept elsewhere (OpenID Connect); off until all is said.
 *
 * @param issuer as the provider writes it in its tokens, such as {@code
 *     https://comptes.example.org/realms/quartier}; {@code PARVIS_OIDC_ISSUER}
 * @param client who this server is for the provider
 * @param label what the button says after "J'entre avec"; {@code PARVIS_OIDC_LABEL}
 * @param newcomers whether somebody with a verified address and no account becomes a contributor of
 *     the media they come from, instead of being told to ask for an invitation; {@code
 *     PARVIS_OIDC_NEWCOMERS}
 */
@ConfigurationProperties("parvis.oidc")
public record OidcSettings(
        @Nullable URI issuer,
        @DefaultValue Client client,
        @DefaultValue("") String label,
        @DefaultValue("false") boolean newcomers) {

    /**
     * The credentials that the provider gave.
     *
     * @param id {@code PARVIS_OIDC_CLIENT_ID}
     * @param secret {@code PARVIS_OIDC_CLIENT_SECRET}; sent in the body of the request
     *     (client_secret_post)
     */
    public record Client(@DefaultValue("") String id, @DefaultValue("") String secret) {
        /** Settings are shown by some tools: never the secret. */
        @Override
        public String toString() {
            return "client " + id;
        }
    }

    public boolean enabled() {
        return issuer != null && !client.id().isEmpty();
    }

    /** What the button says; the issuer's host when nothing was set. */
    String shown() {
        URI at = issuer;
        if (at == null || !enabled()) {
            return "";
        }
        return label.isBlank() ? String.valueOf(at.getHost()) : label;
    }
}
