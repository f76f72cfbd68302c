package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.parvis.platform.web.NotHere;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A route under {@code /{portal}} whose first word is no portal is not there, whatever its handler
 * would do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortalRoutes implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        boolean portalRoute = variables instanceof Map<?, ?> named && named.containsKey("portal");
        if (portalRoute && Places.of(request).portalIfAny().isEmpty()) {
            throw new NotHere();
        }
        return true;
    }
}
