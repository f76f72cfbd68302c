package org.parvis.conference.box;

import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/**
 * The form of the idea box.
 *
 * @param refusal a sentence above the form, or empty
 * @param notice message key of a sentence above the form, or empty
 */
public record IdeaBoxPage(Chrome chrome, Typed typed, String refusal, String notice)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
