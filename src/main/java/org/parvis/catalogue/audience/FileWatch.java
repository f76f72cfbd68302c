package org.parvis.catalogue.audience;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitors;
import org.parvis.kernel.Slug;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts files that say in their address from which story's page or podcast they are fetched:
 * {@code ?vu=portal.entry} to keep them, {@code ?joue=portal.entry} to play them where no script
 * runs. Only from their first byte: players fetch a file in many pieces.
 */
@Component
final class FileWatch implements WebMvcConfigurer, HandlerInterceptor {
    private final Gestures gestures;
    private final Portals portals;
    private final Visitors visitors;

    FileWatch(Gestures gestures, Portals portals, Visitors visitors) {
        this.gestures = gestures;
        this.portals = portals;
        this.visitors = visitors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/fichiers/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception problem) {
        if (!request.getMethod().equals("GET") || !begins(request, response)) {
            return;
        }
        note(request, "vu", Gesture.TAKEN);
        note(request, "joue", Gesture.STARTED);
    }

    private static boolean begins(HttpServletRequest request, HttpServletResponse response) {
        String range = request.getHeader("Range");
        return switch (response.getStatus()) {
            case HttpServletResponse.SC_OK -> true;
            case HttpServletResponse.SC_PARTIAL_CONTENT ->
                    range != null && range.startsWith("bytes=0-") && !range.equals("bytes=0-1");
            default -> false;
        };
    }

    private void note(HttpServletRequest request, String name, Gesture gesture) {
        String story = request.getParameter(name);
        int dot = story == null ? -1 : story.indexOf('.');
        if (dot < 0) {
            return;
        }
        try {
            UUID entry = UUID.fromString(story.substring(dot + 1));
            portal(story.substring(0, dot))
                    .ifPresent(portal ->
                            gestures.note(
                                    portal.id(), entry, gesture, request, visitors.of(request)));
        } catch (IllegalArgumentException damaged) {
            // somebody changed the address: the file is theirs all the same
        }
    }

    private Optional<Portal> portal(String word) {
        Slug slug = new Slug(word);
        return portals.bySlug(slug).or(() -> portals.byFormerSlug(slug));
    }
}
