package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page as asked: everything a page may depend on when the visitor is anonymous.
 */
record CacheKey(boolean secure, String host, int port, String path, @Nullable String query) {
    static CacheKey of(HttpServletRequest request) {
        return new CacheKey(
                request.isSecure(),
                request.getServerName(),
                request.getServerPort(),
                request.getRequestURI(),
                request.getQueryString());
    }

    int length() {
        return host.length() + path.length() + (query == null ? 0 : query.length());
    }
}
