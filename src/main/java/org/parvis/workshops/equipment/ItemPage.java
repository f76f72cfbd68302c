package org.parvis.workshops.equipment;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * One thing.
 *
 * @param out who has it and until when, in words; empty while it is here
 * @param history earlier loans, in words
 */
public record ItemPage(
        Studio studio,
        String tag,
        String name,
        Condition state,
        String action,
        Typed typed,
        QrCode qr,
        String out,
        List<String> history)
        implements Page {
    public List<Condition> conditions() {
        return List.of(Condition.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
