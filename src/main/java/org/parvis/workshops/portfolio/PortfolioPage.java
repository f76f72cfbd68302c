package org.parvis.workshops.portfolio;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * A portfolio, for the person it belongs to or for those they show it to.
 *
 * @param action the person's own address; empty for others
 * @param shown the address for others, while it is open; else empty
 * @param withPraise whether others see the words of facilitators
 */
public record PortfolioPage(
        Chrome chrome, Contents contents, String action, String shown, boolean withPraise)
        implements Page {
    public boolean mine() {
        return !action.isEmpty();
    }

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
