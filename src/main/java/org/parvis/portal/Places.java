package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes places. */
@Component
public final class Places {
    private static final String ATTRIBUTE = Place.class.getName();

    private final Messages messages;
    private final Addresses addresses;
    private final Portals portals;
    private final Map<Language, Formats> formats = new HashMap<>();

    Places(Messages messages, Addresses addresses, Portals portals, HostSettings settings) {
        this.messages = messages;
        this.portals = portals;
        this.addresses = addresses;
        for (Language language : Language.OF_SCREENS) {
            formats.put(language, new Formats(messages.in(language), settings.zone()));
        }
    }

    /** The place of a request that has passed the {@link PlaceFilter}. */
    public static Place of(HttpServletRequest request) {
        return (Place)
                Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "no place on this request");
    }

    /** A place without a request, for letters and jobs: the home of a portal in a language. */
    public Place home(@Nullable Portal portal, Language language) {
        return place(portal, language, portal != null && portal.host() != null, "/", null);
    }

    Place set(
            HttpServletRequest request,
            @Nullable Portal portal,
            Language language,
            boolean ownHost,
            String path) {
        Place place = place(portal, language, ownHost, path, request);
        request.setAttribute(ATTRIBUTE, place);
        return place;
    }

    private Place place(
            @Nullable Portal portal,
            Language language,
            boolean ownHost,
            String path,
            @Nullable HttpServletRequest request) {
        Language spoken = formats.containsKey(language) ? language : Language.FRENCH;
        return new Place(
                portal,
                messages.in(spoken),
                Objects.requireNonNull(formats.get(spoken)),
                ownHost,
                path,
                addresses,
                portals::require,
                () -> token(request));
    }

    private static String token(@Nullable HttpServletRequest request) {
        Object found = request == null ? null : request.getAttribute(CsrfToken.class.getName());
        return found instanceof CsrfToken csrf ? csrf.getToken() : "";
    }
}
