package org.parvis.workshops.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.workshops.programme.Programme;

/**
 * Partners who send people.
 *
 * @param name of the partner whose address was just made, or empty
 * @param address to hand over; else nothing
 */
public record PartnersPage(
        Studio studio,
        String action,
        Typed typed,
        List<Line> partners,
        List<Programme> programmes,
        String name,
        @Nullable String address,
        @Nullable QrCode qr)
        implements Page {
    /** A partner. */
    public record Line(String id, String name, String detail, boolean closed) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
