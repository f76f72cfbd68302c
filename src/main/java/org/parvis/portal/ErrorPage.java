package org.parvis.portal;

import org.parvis.platform.web.Page;

/**
 * Something did not work.
 *
 * @param status HTTP status
 * @param title what happened
 * @param message what to do
 * @param help who can help
 * @param reference number to quote, or empty
 */
public record ErrorPage(
        Chrome chrome, int status, String title, String message, String help, String reference)
        implements Page {}
