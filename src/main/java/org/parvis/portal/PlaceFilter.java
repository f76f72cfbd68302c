package org.parvis.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out where a request is before anything else looks at it, and takes language prefixes and
 * portal hosts out of its path: behind this filter every portal answers at {@code /{portal}/…},
 * whatever the visitor's address bar says.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PlaceFilter extends OncePerRequestFilter {
    private final Portals portals;
    private final Places places;

    PlaceFilter(Portals portals, Places places) {
        this.portals = portals;
        this.places = places;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Split language = Split.of(request.getRequestURI());
        Optional<Language> prefix =
                Language.ofScreen(language.first()).filter(other -> !other.equals(Language.FRENCH));
        String path = prefix.isPresent() ? language.rest() : request.getRequestURI();
        Language spoken = prefix.orElse(Language.FRENCH);
        Optional<Portal> byHost = portals.byHost(request.getServerName());
        if (byHost.isPresent() && !ownedByServer(path)) {
            places.set(request, byHost.get(), spoken, true, path);
            chain.doFilter(
                    new Moved(request, "/" + byHost.get().slug() + (path.equals("/") ? "" : path)),
                    response);
            return;
        }
        Split first = Split.of(path);
        Optional<Slug> slug = slug(first.first());
        Optional<Portal> bySlug = slug.flatMap(portals::bySlug);
        if (bySlug.isEmpty() && movedAway(slug, spoken, first.rest(), request, response)) {
            return;
        }
        String inside = bySlug.isPresent() ? first.rest() : path;
        places.set(request, bySlug.orElse(null), spoken, false, inside);
        chain.doFilter(
                path.equals(request.getRequestURI()) ? request : new Moved(request, path),
                response);
    }

    /** Files and technical addresses are the same on every host. */
    private static boolean ownedByServer(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/fichiers/")
                || path.startsWith("/direct/")
                || path.startsWith("/envois")
                || path.equals("/hors-ligne.js")
                || path.equals("/robots.txt");
    }

    private boolean movedAway(
            Optional<Slug> slug,
            Language language,
            String rest,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (slug.isEmpty()
                || ReservedWords.contains(slug.get())
                || !request.getMethod().equals("GET")) {
            return false;
        }
        Optional<Portal> now = portals.byFormerSlug(slug.get());
        now.ifPresent(portal -> {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", places.home(portal, language).href(rest));
        });
        return now.isPresent();
    }

    private static Optional<Slug> slug(String word) {
        return word.matches("[a-z0-9]+(-[a-z0-9]+)*") && word.length() <= 80
                ? Optional.of(new Slug(word))
                : Optional.empty();
    }

    /** {@code /a/b/c} as {@code a} and {@code /b/c}. */
    private record Split(String first, String rest) {
        static Split of(String path) {
            int second = path.indexOf('/', 1);
            if (second < 0) {
                return new Split(path.isEmpty() ? "" : path.substring(1), "/");
            }
            return new Split(path.substring(1, second), path.substring(second));
        }
    }

    /** The same request at another path. */
    private static final class Moved extends HttpServletRequestWrapper {
        private final String path;

        Moved(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer asked = super.getRequestURL();
            asked.setLength(asked.length() - super.getRequestURI().length());
            return asked.append(path);
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
