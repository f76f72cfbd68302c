package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/**
 * Who is behind a request: read once, then kept with it. A role taken away counts from the next
 * request on.
 */
@Component
public final class Visitors {
    private static final String ATTRIBUTE = Visitor.class.getName();

    private final AccountStore accounts;
    private final GrantStore grants;

    Visitors(AccountStore accounts, GrantStore grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** The visitor of a request that has passed the filters, seen from the portal of its place. */
    public Visitor of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visitor known) {
            return known;
        }
        Visitor visitor =
                SessionContexts.account(request)
                        .flatMap(accounts::find)
                        .map(account ->
                                new Visitor(account, grants.of(account.id()), here(request)))
                        .orElseGet(Visitor::anonymous);
        request.setAttribute(ATTRIBUTE, visitor);
        return visitor;
    }

    public static void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    private static @Nullable PortalId here(HttpServletRequest request) {
        Place place = Places.of(request);
        Optional<Portal> portal = place.portalIfAny();
        return portal.map(Portal::id).orElse(null);
    }
}
