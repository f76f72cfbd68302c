package org.parvis.identity;

import java.util.List;
import java.util.Set;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/**
 * The page for somebody who is signed in and has not the role: says who can help, and how to join
 * when joining is free.
 */
@Component
public final class NotForYou {
    private final Chromes chromes;
    private final AccountStore accounts;
    private final GrantStore grants;

    NotForYou(Chromes chromes, AccountStore accounts, GrantStore grants) {
        this.chromes = chromes;
        this.accounts = accounts;
        this.grants = grants;
    }

    NotForYouPage page(Place place, Visitor visitor, Action action) {
        List<String> helpers =
                place.portalIfAny()
                        .map(portal ->
                                accounts.holding(portal.id(), Role.EDITOR).stream()
                                        .map(Account::name)
                                        .toList())
                        .orElse(List.of());
        boolean mayJoin =
                place.portalIfAny()
                        .map(Portal::id)
                        .map(portal -> mayJoin(portal, visitor, action))
                        .orElse(false);
        return new NotForYouPage(
                chromes.bare(place, place.say("identity.not-for-you.title")),
                visitor.required().name(),
                helpers,
                mayJoin);
    }

    /** Whoever never was removed may become a contributor by asking. */
    public boolean mayJoin(PortalId portal, Visitor visitor, Action action) {
        Set<Role> enough = action.roles();
        return enough.contains(Role.CONTRIBUTOR)
                && !grants.wasRemoved(portal, visitor.required().id());
    }
}
