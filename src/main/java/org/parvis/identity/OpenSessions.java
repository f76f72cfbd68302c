package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The devices where a person is signed in, and how to sign them out from afar. */
@Component
@ConditionalOnWebApplication
public final class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Latest seen first. */
    public List<OpenSession> of(Account account, HttpServletRequest request) {
        String own = ownId(request);
        return all(account).stream()
                .map(session -> describe(session, own))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /**
     * Out at its next request; nothing happens when the session is gone already or is somebody
     * else's.
     */
    public void close(Account account, String handle) {
        all(account).stream()
                .filter(session -> handle(session.getId()).equals(handle))
                .map(OpenSessions::family)
                .findFirst()
                .ifPresent(family -> closeFamily(account, family));
    }

    /** The session of this request, and those on portals' own hosts that came from it. */
    public void closeOwn(Account account, HttpServletRequest request) {
        String own = ownId(request);
        all(account).stream()
                .filter(session -> session.getId().equals(own))
                .map(OpenSessions::family)
                .findFirst()
                .ifPresent(family -> closeFamily(account, family));
    }

    void closeAll(Account account) {
        all(account).forEach(session -> sessions.deleteById(session.getId()));
    }

    private String ownFamily(Account account, String own) {
        return all(account).stream()
                .filter(session -> session.getId().equals(own))
                .map(OpenSessions::family)
                .findFirst()
                .orElse(own);
    }

    private void closeFamily(Account account, String family) {
        all(account).stream()
                .filter(session -> family(session).equals(family))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** Sessions begun by a release without families stand alone. */
    private static String family(Session session) {
        return session.getAttributeOrDefault(SessionKeys.FAMILY, session.getId());
    }

    public void closeOthers(Account account, HttpServletRequest request) {
        String own = ownId(request);
        String kept = ownFamily(account, own);
        all(account).stream()
                .filter(session -> !family(session).equals(kept))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    private Collection<? extends Session> all(Account account) {
        return sessions.findByPrincipalName(account.id().toString()).values();
    }

    private static OpenSession describe(Session session, String own) {
        String agent = session.getAttributeOrDefault(SessionKeys.AGENT, "");
        return new OpenSession(
                handle(session.getId()),
                Device.of(agent),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(own));
    }

    private static String ownId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(Secret.sha256("handle " + sessionId), 0, 12);
    }
}
