package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Guards forms that anybody may send. Such pages carry no session token, so that they can be kept
 * by the page cache: the browser says where the form came from, and a field that people do not see
 * catches robots.
 */
public final class PublicForm {
    /** Name of the field that only robots fill in. */
    public static final String TRAP = "site";

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private PublicForm() {}

    /**
     * Refuses with 403 a form sent from another site, with 400 one whose hidden field was filled
     * in.
     */
    public static void check(HttpServletRequest request) {
        if (!isFromHere(request)) {
            throw new Refused(403, "platform.form.elsewhere");
        }
        String trap = request.getParameter(TRAP);
        if (trap != null && !trap.isEmpty()) {
            throw new Refused(400, "platform.form.robot");
        }
    }

    /** Whether the browser says that the form stands on a page of this same host. */
    public static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            origin = request.getHeader("Referer");
        }
        return origin == null || sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
