package org.parvis.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Rubric;

/**
 * Which entries a list shows, newest first. What is nothing does not limit it.
 *
 * @param audiences those whose entries may be listed
 * @param portal nothing for the whole network, which lists public entries only
 * @param theme slug of a theme
 * @param after where the page before ended
 */
public record Listing(
        Set<Audience> audiences,
        @Nullable PortalId portal,
        @Nullable Rubric rubric,
        @Nullable String kind,
        @Nullable String theme,
        @Nullable String language,
        @Nullable Span span,
        @Nullable Cursor after) {

    /** All public entries of a portal. */
    public static Listing of(PortalId portal) {
        return new Listing(Set.of(Audience.PUBLIC), portal, null, null, null, null, null, null);
    }

    /** All public entries of the network. */
    public static Listing ofNetwork() {
        return new Listing(Set.of(Audience.PUBLIC), null, null, null, null, null, null, null);
    }

    public Listing in(@Nullable Rubric where) {
        return new Listing(audiences, portal, where, kind, theme, language, span, after);
    }

    public Listing about(@Nullable String what) {
        return new Listing(audiences, portal, rubric, kind, what, language, span, after);
    }

    public Listing after(@Nullable Cursor cursor) {
        return new Listing(audiences, portal, rubric, kind, theme, language, span, cursor);
    }

    Listing seenBy(Set<Audience> allowed) {
        return new Listing(allowed, portal, rubric, kind, theme, language, span, after);
    }
}
