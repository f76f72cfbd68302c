package org.parvis.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.PersonName;
import org.parvis.platform.http.GuardedHttp;
import org.parvis.platform.http.HttpOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the provider of accounts: OpenID Connect, authorization code with PKCE. The library
 * checks the token; what is asked of it stands here (ADR 13).
 */
@Component
final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    // signed by the provider's private key; a shared secret would also be ours to sign with
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final OidcSettings settings;
    private final GuardedHttp http;

    OidcProvider(OidcSettings settings, GuardedHttp http) {
        this.settings = settings;
        this.http = http;
    }

    /** Where the browser goes to sign in there; nothing when the provider does not answer. */
    Optional<URI> question(OidcAttempt attempt, String redirect) {
        return endpoint("authorization_endpoint")
                .map(endpoint -> {
                    Map<String, String> asked = new LinkedHashMap<>();
                    asked.put("response_type", "code");
                    asked.put("client_id", settings.client().id());
                    asked.put("redirect_uri", redirect);
                    asked.put("scope", "openid email profile");
                    asked.put("state", attempt.state());
                    asked.put("nonce", attempt.nonce());
                    asked.put("code_challenge", attempt.challenge());
                    asked.put("code_challenge_method", "S256");
                    String mark = endpoint.contains("?") ? "&" : "?";
                    return URI.create(endpoint + mark + form(asked));
                });
    }

    /** Who signed in there; nothing when the code or the token is not what it should be. */
    Optional<OidcPerson> redeem(String code, OidcAttempt attempt, String redirect) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", redirect);
        sent.put("client_id", settings.client().id());
        if (!settings.client().secret().isEmpty()) {
            sent.put("client_secret", settings.client().secret());
        }
        sent.put("code_verifier", attempt.verifier());
        byte[] body = form(sent).getBytes(StandardCharsets.UTF_8);
        return endpoint("token_endpoint")
                .map(URI::create)
                .map(address -> http.post(address, "application/x-www-form-urlencoded", body))
                .flatMap(this::json)
                .map(answer -> answer.path("id_token").asString(""))
                .flatMap(token -> person(token, attempt.nonce()));
    }

    private Optional<OidcPerson> person(String token, String nonce) {
        Optional<String> keys = endpoint("jwks_uri").flatMap(this::text);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor(JWKSet.parse(keys.get()), nonce).process(token, null);
            return isForUs(claims) ? Optional.of(person(claims)) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            LOG.warn("A token of {} was refused: {}", settings.issuer(), refused.getMessage());
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(JWKSet keys, String nonce) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        settings.client().id(),
                        new JWTClaimsSet.Builder().issuer(issuer()).claim("nonce", nonce).build(),
                        Set.of("sub", "iat", "exp")));
        return processor;
    }

    /** A token for several is ours only when it was asked for by us. */
    private boolean isForUs(JWTClaimsSet claims) {
        Object asker = claims.getClaim("azp");
        return claims.getAudience().size() == 1 && asker == null
                || settings.client().id().equals(asker);
    }

    private OidcPerson person(JWTClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        String email = claims.getClaim("email") instanceof String typed ? typed : "";
        return new OidcPerson(
                issuer(),
                claims.getSubject(),
                verified ? EmailAddress.parse(email).map(EmailAddress::value).orElse(null) : null,
                PersonName.parse(name(claims)).orElse(null));
    }

    private static String name(JWTClaimsSet claims) {
        return claims.getClaim("given_name") instanceof String first
                ? first
                : Objects.toString(claims.getClaim("name"), "");
    }

    private String issuer() {
        return Objects.requireNonNull(settings.issuer()).toString();
    }

    /** From the provider's own description, which must be the description of this issuer. */
    private Optional<String> endpoint(String name) {
        String at = issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration";
        return json(http.get(URI.create(at)))
                .filter(description -> description.path("issuer").asString("").equals(issuer()))
                .map(description -> description.path(name).asString(""))
                .filter(address -> !address.isEmpty());
    }

    private Optional<String> text(String address) {
        return http.get(URI.create(address)) instanceof HttpOutcome.Answered answer
                        && answer.status() == 200
                ? Optional.of(new String(answer.body(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Optional<JsonNode> json(HttpOutcome outcome) {
        if (!(outcome instanceof HttpOutcome.Answered answer) || answer.status() != 200) {
            // never the body of an answer: it may repeat what was sent
            LOG.warn("The provider {} did not answer as it should", settings.issuer());
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException notJson) {
            LOG.warn("The provider {} answered something else than JSON", settings.issuer());
            return Optional.empty();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
