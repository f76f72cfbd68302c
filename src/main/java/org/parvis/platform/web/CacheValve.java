package org.parvis.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers from memory before any filter runs (ADR: page cache): web files, and public pages for
 * visitors who are not signed in. Every answer gets the same headers here, whether it comes from
 * memory or not.
 */
final class CacheValve extends ValveBase {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * A browser asks again each time (and is mostly told that nothing changed); caches on the way
     * may answer for a minute.
     */
    static final String SHARED = shared(Curfew.NONE);

    static final String NOT_SHARED = "no-cache";
    private static final String SIGNED_IN = "private, no-store";

    private final PageCache cache;
    private final SecurityHeaders headers;
    private final WebFiles files;

    CacheValve(PageCache cache, SecurityHeaders headers, WebFiles files) {
        super(true);
        this.cache = cache;
        this.headers = headers;
        this.files = files;
    }

    /** What caches on the way are told: never to keep a page longer than it may be seen. */
    static String shared(Curfew curfew) {
        return "public, max-age=0, s-maxage=" + curfew.left(MINUTE).toSeconds();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.write(request.isSecure(), response);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && files.answer(request, response)) {
            return;
        }
        boolean fresh = curfewChecked();
        boolean known =
                SessionCookie.isIn(request.getHeader("Cookie"))
                        || request.getHeader("Authorization") != null;
        response.setHeader("Cache-Control", known ? SIGNED_IN : NOT_SHARED);
        if (known || !read || !fresh || !cache.isEnabled()) {
            getNext().invoke(request, response);
            return;
        }
        CacheKey key = CacheKey.of(request);
        CachedPage page = cache.find(key);
        if (page != null) {
            page.answer(request, response, shared(cache.curfew()));
        } else if (request.getMethod().equals("HEAD")) {
            getNext().invoke(request, response);
        } else {
            make(key, request, response);
        }
    }

    /** Whether all that has ended is known to be offline: else memory is not to be trusted. */
    private boolean curfewChecked() {
        try {
            cache.curfew().check();
            return true;
        } catch (RuntimeException databaseAway) {
            return false;
        }
    }

    /** A crowd that asks for the same page has it made once. */
    private void make(CacheKey key, Request request, Response response)
            throws IOException, ServletException {
        CacheAttempt mine = cache.attempt(key);
        CacheAttempt first = cache.join(mine);
        if (first != mine) {
            CachedPage page = first.await();
            if (page != null) {
                page.answer(request, response, shared(cache.curfew()));
                return;
            }
        }
        try {
            request.setAttribute(CacheAttempt.attribute(), mine);
            getNext().invoke(request, response);
        } finally {
            cache.leave(mine);
        }
    }
}
