package org.parvis.credits;

/** What somebody said when asked. */
public enum Decision {
    AGREED,
    REFUSED,
    /** Had agreed, changed their mind. */
    WITHDRAWN
}
