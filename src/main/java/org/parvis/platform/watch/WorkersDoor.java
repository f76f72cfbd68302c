package org.parvis.platform.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.parvis.platform.settings.NodeSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A machine that only works answers {@code /sante} and sends everything else away: it is not meant
 * to be seen, and a load balancer that sends readers here is set wrongly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WorkersDoor extends OncePerRequestFilter {
    /** Misdirected Request: another machine answers this. */
    private static final int ELSEWHERE = 421;

    private final boolean servesPages;

    WorkersDoor(NodeSettings settings) {
        servesPages = settings.role().servesPages();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (servesPages || request.getRequestURI().equals("/sante")) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(ELSEWHERE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(
                        "Cette machine prépare les films et ne montre pas de pages.\n"
                                .getBytes(StandardCharsets.UTF_8));
    }
}
