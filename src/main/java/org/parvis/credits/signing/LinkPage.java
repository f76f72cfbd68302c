package org.parvis.credits.signing;

import org.jspecify.annotations.Nullable;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Form;
import org.parvis.identity.Studio;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;

/**
 * A private link to send, shown this once.
 *
 * @param voice whose word is asked for
 * @param address of the page to sign
 * @param sms link that opens the messages of a phone with the text ready
 * @param until last day the link works
 * @param sentTo where it was mailed, or nothing
 * @param action where the form with a mail address is sent
 */
public record LinkPage(
        Studio studio,
        String name,
        Voice voice,
        String address,
        QrCode qr,
        String sms,
        String until,
        @Nullable String sentTo,
        String action,
        String back,
        Form form)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
