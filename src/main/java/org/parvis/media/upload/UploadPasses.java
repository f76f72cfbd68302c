package org.parvis.media.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.media.UploadPass;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the pass that the script of a private link sends along, in a header: addresses are kept in
 * logs.
 */
@Component
final class UploadPasses {
    private static final String HEADER = "X-Parvis-Pass";

    private final Portals portals;
    private final ObjectProvider<UploadPass> passes;

    UploadPasses(Portals portals, ObjectProvider<UploadPass> passes) {
        this.portals = portals;
        this.passes = passes;
    }

    /** What a pass opened, and on which portal. */
    record Opened(PortalId portal, UploadPass.Opened pass) {

        boolean opens(PortalId asked, Announcement announcement) {
            return portal.equals(asked) && pass.draft().equals(announcement.draft());
        }
    }

    /** The header holds the portal's slug, a colon and the secret word. */
    Optional<Opened> of(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader(HEADER), "");
        int colon = header.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : portal(header.substring(0, colon))
                        .flatMap(portal -> opened(portal, header.substring(colon + 1)));
    }

    private Optional<PortalId> portal(String slug) {
        try {
            return portals.bySlug(new Slug(slug)).filter(one -> !one.archived()).map(Portal::id);
        } catch (IllegalArgumentException notASlug) {
            return Optional.empty();
        }
    }

    private Optional<Opened> opened(PortalId portal, String secret) {
        return passes.stream()
                .flatMap(pass -> pass.opened(portal, secret).stream())
                .findFirst()
                .map(pass -> new Opened(portal, pass));
    }
}
