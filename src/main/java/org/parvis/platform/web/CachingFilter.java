package org.parvis.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the bytes of a page that {@link CacheValve} did not have, when its handler lets them be
 * kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CachingFilter extends OncePerRequestFilter {
    private final PageCache cache;

    CachingFilter(PageCache cache) {
        this.cache = cache;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(CacheAttempt.attribute()) instanceof CacheAttempt attempt)) {
            chain.doFilter(request, response);
            return;
        }
        CapturedResponse captured = new CapturedResponse(request, response, attempt);
        chain.doFilter(request, captured);
        CachedPage page = captured.page();
        if (page == null) {
            captured.passOn();
        } else {
            cache.keep(attempt, page);
            attempt.end(page);
            page.answer(request, response, CacheValve.shared(cache.curfew()));
        }
    }
}
