package org.parvis.catalogue;

import java.util.Set;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;

/** What a visitor may open, and what lists show to them. */
public final class Readers {
    private Readers() {}

    /** Whether the visitor, seen from the portal of the entry, may open it. */
    static boolean mayOpen(Audience audience, Visitor visitor) {
        return switch (audience) {
            case PUBLIC, LINK -> true;
            case MEMBERS -> visitor.may(Action.ENTER_NEWSROOM);
            case NETWORK -> visitor.signedIn();
            case PASSWORD, GROUP -> false;
        };
    }

    /** The audiences whose entries stand in this visitor's lists. */
    public static Set<Audience> listed(Visitor visitor) {
        if (visitor.may(Action.ENTER_NEWSROOM)) {
            return Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.NETWORK);
        }
        return visitor.signedIn()
                ? Set.of(Audience.PUBLIC, Audience.NETWORK)
                : Set.of(Audience.PUBLIC);
    }
}
