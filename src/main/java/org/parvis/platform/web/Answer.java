package org.parvis.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What a handler answers when it is more than a page with status 200.
 *
 * @param status HTTP status
 * @param page the page to show, or nothing for a redirection
 * @param location where to go, or nothing for a page
 */
public record Answer(int status, @Nullable Page page, @Nullable String location) {
    /** After a POST: go and see this address (303). */
    public static Answer see(String location) {
        return new Answer(303, null, location);
    }

    /** This has moved for ever (301). */
    public static Answer moved(String location) {
        return new Answer(301, null, location);
    }

    /** A page with another status than 200. */
    public static Answer page(int status, Page page) {
        return new Answer(status, page, null);
    }

    /** A page with status 200. */
    public static Answer page(Page page) {
        return page(200, page);
    }

    /**
     * The form again, with what was typed and a sentence beside each field that needs another look
     * (422).
     */
    public static Answer again(Page page) {
        return page(422, page);
    }
}
