package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.kernel.Language;
import org.parvis.platform.web.ErrorPages;
import org.parvis.platform.web.Page;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Error pages in the portal's own clothes: what happened, what to do, who can help. */
@Component
final class DressedErrors implements ErrorPages {
    private final Chromes chromes;
    private final Places places;

    DressedErrors(Chromes chromes, Places places) {
        this.chromes = chromes;
        this.places = places;
    }

    @Override
    public Page page(
            HttpServletRequest request, int status, String messageKey, Object... namesAndValues) {
        Place place = place(request);
        String kind = kind(status);
        String title = place.say("portal.error." + kind + ".title");
        String message = sentence(request, status, messageKey, namesAndValues);
        String help =
                place.portalIfAny()
                        .map(Portal::address)
                        .filter(address -> !address.isBlank())
                        .map(address -> place.say("portal.error.help", "address", address))
                        .orElse("");
        String reference = status >= 500 ? String.valueOf(MDC.get("request")) : "";
        return new ErrorPage(chromes.page(place, title), status, title, message, help, reference);
    }

    @Override
    public String sentence(
            HttpServletRequest request, int status, String messageKey, Object... namesAndValues) {
        return messageKey.isEmpty()
                ? place(request).say("portal.error." + kind(status) + ".message")
                : place(request).say(messageKey, namesAndValues);
    }

    private Place place(HttpServletRequest request) {
        return request.getAttribute(Place.class.getName()) instanceof Place found
                ? found
                : places.home(null, Language.FRENCH);
    }

    private static String kind(int status) {
        return switch (status) {
            case 401 -> "signin";
            case 403 -> "forbidden";
            case 404, 410 -> "absent";
            case 405, 406, 415 -> "method";
            case 409 -> "conflict";
            case 413 -> "large";
            case 429 -> "pace";
            case 503 -> "busy";
            case 507 -> "full";
            default -> status >= 500 ? "ours" : "request";
        };
    }
}
