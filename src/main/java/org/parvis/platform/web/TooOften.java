package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** Tells whoever asks too often when to come back. */
public final class TooOften {
    /** Seconds: the shortest span over which attempts are counted. */
    private static final String SECONDS = "600";

    private TooOften() {}

    /** Adds the header when this is an answer of that kind and nobody has said it better. */
    public static void tell(HttpServletResponse response, int status) {
        if (status == 429 && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", SECONDS);
        }
    }
}
