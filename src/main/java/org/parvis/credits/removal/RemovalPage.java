package org.parvis.credits.removal;

import org.parvis.credits.form.Form;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** "Je veux retirer mon image". */
public record RemovalPage(Chrome chrome, String action, Form form) implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
