package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.settings.HostSettings;
import org.springframework.stereotype.Component;

/**
 * What browsers are told about every answer, kept page or not: scripts of ours only, no frames, no
 * guesses.
 */
@Component
public final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAMES = "frame-ancestors 'none'";
    private static final String ANY_FRAME = "frame-ancestors *";
    private static final String OWN_SCRIPTS = "script-src 'self'";

    private final String policy;

    SecurityHeaders(HostSettings settings) {
        this.policy = policy(settings.address());
    }

    private static String policy(@Nullable URI network) {
        // a portal on its own domain sends people to the network's host to sign in
        String forms =
                network == null ? "" : " " + network.getScheme() + "://" + network.getAuthority();
        return "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
                + " img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' blob:;"
                + " worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'"
                + forms
                + "; "
                + NO_FRAMES;
    }

    void write(boolean secure, HttpServletResponse response) {
        response.setHeader(POLICY, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * Lets other sites show this answer in a frame: pages made to be embedded, and nothing else.
     * They run no script at all.
     */
    public static void embeddable(HttpServletResponse response) {
        String policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(
                    POLICY,
                    policy.replace(NO_FRAMES, ANY_FRAME).replace(OWN_SCRIPTS, "script-src 'none'"));
        }
    }
}
