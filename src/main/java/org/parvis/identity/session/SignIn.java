package org.parvis.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.parvis.identity.Account;
import org.parvis.identity.Secret;
import org.parvis.identity.SessionKeys;
import org.parvis.identity.Visitors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Starts and ends the session of a person on one device. */
@Component
public final class SignIn {
    private static final int LONGEST_AGENT = 300;

    /** From the next request on, this browser is this person. */
    public void start(Account account, HttpServletRequest request) {
        startIn(account, Secret.random().text(), request);
    }

    /** The same on a portal's own host: who leaves one host leaves the others. */
    public void startIn(Account account, String family, HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            // never the identifier of before: somebody else may have planted it
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SessionConfiguration.LIFE);
        session.setAttribute(SessionKeys.ACCOUNT, account.id().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
        session.setAttribute(SessionKeys.FAMILY, family);
        session.setAttribute(SessionKeys.FORM_TOKEN, Secret.random().text());
        session.setAttribute(SessionKeys.AGENT, agent(request));
        Visitors.forget(request);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Visitors.forget(request);
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
