package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.PublicForm;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * Proves that a POST of somebody signed in comes from a page of ours: by the hidden field {@code
 * _csrf}, or, for scripts, by the header {@code X-Parvis}, which a page of another site cannot
 * send.
 */
@Component
final class FormTokens {
    static final String FIELD = "_csrf";
    static final String SCRIPT_HEADER = "X-Parvis";

    // another mask at each page, so that compressed answers do not betray it
    private final XorCsrfTokenRequestAttributeHandler masks =
            new XorCsrfTokenRequestAttributeHandler();

    /** Lets templates write the hidden field: request attribute {@code _csrf}. */
    void offer(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = token(request);
        if (token != null) {
            masks.handle(request, response, () -> token);
        }
    }

    boolean proves(HttpServletRequest request) {
        if (request.getHeader(SCRIPT_HEADER) != null) {
            return PublicForm.isFromHere(request);
        }
        CsrfToken token = token(request);
        String sent = token == null ? null : masks.resolveCsrfTokenValue(request, token);
        return token != null && sent != null && same(sent, token.getToken());
    }

    private static @Nullable CsrfToken token(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(SessionKeys.FORM_TOKEN);
        return value instanceof String text
                ? new DefaultCsrfToken("X-CSRF-TOKEN", FIELD, text)
                : null;
    }

    private static boolean same(String sent, String kept) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }
}
