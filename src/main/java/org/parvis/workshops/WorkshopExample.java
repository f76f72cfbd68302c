package org.parvis.workshops;

import org.parvis.identity.Account;
import org.parvis.portal.Portal;
import tools.jackson.databind.JsonNode;

/**
 * Makes its part of the workshops of a portal from a file that somebody wrote, for those who try
 * Parvis out. The parts are asked one after the other, in the order of their beans, inside one
 * transaction.
 */
public interface WorkshopExample {
    /**
     * @param by the facilitator who is said to have written all this
     * @param data the whole file; each part reads what is its own
     */
    void make(Portal portal, Account by, JsonNode data);
}
