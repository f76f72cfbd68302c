package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes the page of an error in the clothes of the portal; implemented above, where portals are
 * known.
 */
public interface ErrorPages {
    /**
     * @param status HTTP status
     * @param messageKey a sentence, or empty for the usual one of this status
     */
    Page page(HttpServletRequest request, int status, String messageKey, Object... namesAndValues);

    /** What the page says, as one sentence or two, for programs that pass it on to people. */
    String sentence(
            HttpServletRequest request, int status, String messageKey, Object... namesAndValues);
}
