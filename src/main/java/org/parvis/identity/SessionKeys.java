package org.parvis.identity;

/**
 * What a session holds: strings, so that the next version of the server can read the sessions of
 * this one.
 */
public final class SessionKeys {
    public static final String ACCOUNT = "account";
    public static final String AGENT = "agent";

    /** What all sessions have in common that began with one sign-in, on whatever host. */
    public static final String FAMILY = "family";

    public static final String FORM_TOKEN = "form-token";
    public static final String OIDC_ATTEMPT = "oidc-attempt";
    public static final String PASSKEY_OPTIONS = "passkey-options";

    private SessionKeys() {}
}
