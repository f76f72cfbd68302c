package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.kernel.PortalId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Visitors whose connection outlives their request: asked again from time to time, so that who
 * signed out, or lost a role, is not kept in.
 */
@Component
@ConditionalOnWebApplication
public final class StayingVisitors {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountStore accounts;
    private final GrantStore grants;

    StayingVisitors(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountStore accounts,
            GrantStore grants) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.grants = grants;
    }

    /** Who the session of this request belongs to at the moment of asking; nobody once it ended. */
    public Supplier<Optional<Visitor>> of(HttpServletRequest request, PortalId portal) {
        HttpSession session = request.getSession(false);
        String id = session == null ? "" : session.getId();
        return () -> now(id, portal);
    }

    private Optional<Visitor> now(String id, PortalId portal) {
        Session session = id.isEmpty() ? null : sessions.findById(id);
        Object account = session == null ? null : session.getAttribute(SessionKeys.ACCOUNT);
        return account instanceof String text
                ? accounts.find(AccountId.of(text))
                        .map(found -> new Visitor(found, grants.of(found.id()), portal))
                : Optional.empty();
    }
}
