package org.parvis.portal;

/** How the wish to open or change a portal ended. */
public sealed interface PortalChange {
    /** Done; every node shows it within milliseconds. */
    record Done(Portal portal) implements PortalChange {}

    /** Somebody else changed the portal since it was read; nothing was changed. */
    record ChangedSince() implements PortalChange {}

    /** The address belongs to the network's own pages. */
    record AddressReserved() implements PortalChange {}

    /** The address is, or once was, another portal's: an address once given answers for ever. */
    record AddressTaken() implements PortalChange {}

    /** The domain is another portal's or the network's own. */
    record HostTaken() implements PortalChange {}
}
