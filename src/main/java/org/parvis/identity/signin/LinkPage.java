package org.parvis.identity.signin;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/**
 * What the link of a letter opens: a button that signs in, because mail scanners open links too.
 *
 * @param action where the button goes; empty when the link is used or too old
 * @param newcomer whether the person has to say how to call them
 * @param problem a sentence beside the name, or empty
 */
public record LinkPage(Chrome chrome, Place here, String action, boolean newcomer, String problem)
        implements Page {
    public boolean gone() {
        return action.isEmpty();
    }
}
