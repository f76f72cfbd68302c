package org.parvis.workshops.portfolio;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * A portfolio as the team sees it.
 *
 * @param opened whether the person has a private address already
 * @param address the one that was just made, to hand over; else nothing
 */
public record PortfolioDeskPage(
        Studio studio,
        String action,
        String person,
        Contents contents,
        Typed typed,
        boolean opened,
        @Nullable String address,
        @Nullable QrCode qr)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
