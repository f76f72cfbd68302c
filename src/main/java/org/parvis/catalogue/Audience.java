package org.parvis.catalogue;

/** Who may read an entry. */
public enum Audience {
    /**
     * Everybody; the only one that lists, search and feeds show to people who are not signed in.
     */
    PUBLIC,
    /** Whoever has the address; in no list. */
    LINK,
    /** Whoever knows a password; not opened to anybody yet. */
    PASSWORD,
    /** A group of the portal; not opened to anybody yet. */
    GROUP,
    /** People with a role on the portal or the network. */
    MEMBERS,
    /** Anybody signed in, whatever the portal. */
    NETWORK
}
