package org.parvis.identity;

/**
 * What a session holds: strings, so that the next version of the server can read the sessions of
 * this one.
 */
final class SessionKeys {
    static final String ACCOUNT = "account";
    static final String AGENT = "agent";
    static final String FORM_TOKEN = "form-token";
    static final String PASSKEY_OPTIONS = "passkey-options";

    private SessionKeys() {}
}
