package org.parvis.identity.invitation;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/**
 * An invitation, as the person invited sees it.
 *
 * @param here the network's place, where the form goes; the chrome may be a portal's
 * @param action where the form goes; empty when the invitation is good no more
 * @param by who invites
 * @param media to what
 * @param role to be what
 * @param account who is signed in and accepts, or empty
 * @param newcomer whether the person has to say how to call them
 * @param signIn where somebody who has an account already signs in first; empty when that makes no
 *     difference
 * @param problem a sentence beside the name, or empty
 */
public record InvitationPage(
        Chrome chrome,
        Place here,
        String action,
        String by,
        String media,
        String role,
        String account,
        boolean newcomer,
        String signIn,
        String problem)
        implements Page {}
