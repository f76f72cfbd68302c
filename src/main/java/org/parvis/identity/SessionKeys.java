package org.parvis.identity;

/**
 * What a session holds: strings, so that the next version of the server can read the sessions of
 * this one.
 */
final class SessionKeys {
    static final String ACCOUNT = "account";
    static final String AGENT = "agent";

    /** What all sessions have in common that began with one sign-in, on whatever host. */
    static final String FAMILY = "family";

    static final String FORM_TOKEN = "form-token";
    static final String OIDC_ATTEMPT = "oidc-attempt";
    static final String PASSKEY_OPTIONS = "passkey-options";

    private SessionKeys() {}
}
