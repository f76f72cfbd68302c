package org.parvis.platform.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number that stands in each line of the log, in the answer's {@code
 * X-Request-Id} and on error pages, and writes down the slow ones. Addresses are logged without
 * their query, which may hold what people typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{6,64}");

    /** As long as the visitor's own line lets them be. */
    private static final List<String> LONG_BY_NATURE = List.of("/direct/", "/fichiers/", "/envois");

    private final Duration slow;

    RequestLog(LogSettings settings) {
        this.slow = settings.slow();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = number(request);
        long begin = System.nanoTime();
        MDC.put(KEY, number);
        response.setHeader(HEADER, number);
        try {
            chain.doFilter(request, response);
        } finally {
            tellIfSlow(request, response, Duration.ofNanos(System.nanoTime() - begin));
            MDC.remove(KEY);
        }
    }

    /** The number lasts when the container comes back for an error page. */
    private static String number(HttpServletRequest request) {
        if (request.getAttribute(HEADER) instanceof String known) {
            return known;
        }
        String number = sane(request.getHeader(HEADER));
        request.setAttribute(HEADER, number);
        return number;
    }

    private static String sane(@Nullable String given) {
        if (given != null && SANE.matcher(given).matches()) {
            return given;
        }
        return Long.toUnsignedString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE, 36);
    }

    private void tellIfSlow(
            HttpServletRequest request, HttpServletResponse response, Duration took) {
        String path = request.getRequestURI();
        if (took.compareTo(slow) > 0 && LONG_BY_NATURE.stream().noneMatch(path::startsWith)) {
            LOG.warn(
                    "Slow: {} {} answered {} after {} ms",
                    request.getMethod(),
                    path,
                    response.getStatus(),
                    took.toMillis());
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
