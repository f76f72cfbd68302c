package org.parvis.kernel;

import java.util.Locale;

/**
 * What a person may be. The first six are held by accounts, on one portal or on the network; the
 * others come by themselves.
 */
public enum Role {
    CONTRIBUTOR(true),
    FACILITATOR(true),
    EDITOR(true),
    MODERATOR(true),
    COORDINATOR(false),
    ADMINISTRATOR(false),
    /** Anybody, signed in or not. */
    VISITOR(false),
    /** Anybody signed in, whatever the portal. */
    ACCOUNT(false),
    /** Who holds a private link: guardian, person filmed; limited to what the link names. */
    LINK_HOLDER(false);

    private final boolean heldOnPortal;

    Role(boolean heldOnPortal) {
        this.heldOnPortal = heldOnPortal;
    }

    /** Whether the role is given portal by portal. */
    public boolean heldOnPortal() {
        return heldOnPortal;
    }

    /** Whether the role is given for the whole network. */
    public boolean heldOnNetwork() {
        return this == COORDINATOR || this == ADMINISTRATOR;
    }

    /** The word in addresses, files and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
