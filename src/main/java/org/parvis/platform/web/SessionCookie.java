package org.parvis.platform.web;

import org.jspecify.annotations.Nullable;

/** The cookie of those who are signed in: who sends it never gets a page from the cache. */
public final class SessionCookie {
    public static final String NAME = "parvis";

    private SessionCookie() {}

    /** Whether a {@code Cookie} header carries it. */
    static boolean isIn(@Nullable String cookies) {
        if (cookies == null) {
            return false;
        }
        for (int at = cookies.indexOf(NAME); at >= 0; at = cookies.indexOf(NAME, at + 1)) {
            int end = at + NAME.length();
            boolean begins =
                    at == 0 || cookies.charAt(at - 1) == ' ' || cookies.charAt(at - 1) == ';';
            if (begins && end < cookies.length() && cookies.charAt(end) == '=') {
                return true;
            }
        }
        return false;
    }
}
