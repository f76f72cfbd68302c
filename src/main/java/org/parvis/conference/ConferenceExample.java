package org.parvis.conference;

import org.parvis.identity.Account;
import org.parvis.portal.Portal;
import tools.jackson.databind.JsonNode;

/**
 * Ideas and a meeting about them, from a file that somebody wrote, for those who try Parvis out.
 */
public interface ConferenceExample {
    /**
     * @param by who held the meeting
     * @param data its parts {@code meeting} and {@code ideas}
     */
    void make(Portal portal, Account by, JsonNode data);
}
