package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.parvis.kernel.Action;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.AnswerHandler;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks the role × action table before any handler runs, and whether a form comes from a page of
 * ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class Gatekeeper implements HandlerInterceptor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    // their addresses are secrets
    private static final Set<Action> PRIVATE =
            Set.of(
                    Action.SIGN_IN,
                    Action.SIGN_CONSENT,
                    Action.FOLLOW_PROPOSAL,
                    Action.JOIN_CONFERENCE);

    private static final Set<Action> ADDING =
            Set.of(
                    Action.CONTRIBUTE,
                    Action.PROPOSE,
                    Action.REVIEW,
                    Action.HOLD_CONFERENCE,
                    Action.JOIN_CONFERENCE,
                    Action.KEEP_PLANNING,
                    Action.OPEN_WORKSHOP_DOOR);

    private final Visitors visitors;
    private final FormTokens tokens;
    private final NotForYou notForYou;
    private final AnswerHandler answers;

    Gatekeeper(Visitors visitors, FormTokens tokens, NotForYou notForYou, AnswerHandler answers) {
        this.visitors = visitors;
        this.tokens = tokens;
        this.notForYou = notForYou;
        this.answers = answers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // stylesheets and the like
        }
        Action action = action(method);
        Visitor visitor = visitors.of(request);
        if (PRIVATE.contains(action)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (visitor.signedIn()) {
            tokens.offer(request, response);
        }
        if (!visitor.may(action)) {
            return refuse(request, response, visitor, action);
        }
        if (closed(request, action)) {
            throw new Refused(403, "identity.portal-archived");
        }
        if (needsProof(request, visitor, action) && !tokens.proves(request)) {
            throw new Refused(403, "identity.form-from-elsewhere");
        }
        return true;
    }

    /** An archived portal is read, and people's rights over it stay; nothing is added to it. */
    private static boolean closed(HttpServletRequest request, Action action) {
        return ADDING.contains(action)
                && !SAFE.contains(request.getMethod())
                && Places.of(request).portalIfAny().filter(Portal::archived).isPresent();
    }

    private static Action action(HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException("nobody may use a handler without @Allowed: " + method);
        }
        return allowed.value();
    }

    /**
     * Forms that anybody may send stand on pages without a token and check themselves: {@code
     * PublicForm}.
     */
    private static boolean needsProof(HttpServletRequest request, Visitor visitor, Action action) {
        boolean forAnybody =
                action.roles().contains(Role.VISITOR) || action.roles().contains(Role.LINK_HOLDER);
        return visitor.signedIn() && !forAnybody && !SAFE.contains(request.getMethod());
    }

    private boolean refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            Action action)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (visitor.signedIn()) {
            answers.write(
                    Answer.page(403, notForYou.page(Places.of(request), visitor, action)),
                    request,
                    response);
        } else if (isPageVisit(request)) {
            answers.write(Answer.see(signInAddress(request)), request, response);
        } else {
            throw new Refused(401, "identity.sign-in-first");
        }
        return false;
    }

    private static boolean isPageVisit(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader(FormTokens.SCRIPT_HEADER) == null
                && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
    }

    private static String signInAddress(HttpServletRequest request) {
        Place place = Places.of(request);
        String query = request.getQueryString();
        String back = place.href(place.path()) + (query == null ? "" : "?" + query);
        if (place.onOwnHost()) {
            return place.href("/passage")
                    + "?retour="
                    + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
        return place.network("/connexion")
                + "?retour="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
