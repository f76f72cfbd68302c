package org.parvis.platform.web;

/**
 * The thing asked for is not at this address, or not for this person to know of: both are shown as
 * 404.
 */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotHere() {
        super("not here", null, false, false);
    }
}
