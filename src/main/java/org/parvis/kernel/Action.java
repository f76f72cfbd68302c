package org.parvis.kernel;

import static org.parvis.kernel.Role.ACCOUNT;
import static org.parvis.kernel.Role.ADMINISTRATOR;
import static org.parvis.kernel.Role.CONTRIBUTOR;
import static org.parvis.kernel.Role.COORDINATOR;
import static org.parvis.kernel.Role.EDITOR;
import static org.parvis.kernel.Role.FACILITATOR;
import static org.parvis.kernel.Role.LINK_HOLDER;
import static org.parvis.kernel.Role.MODERATOR;
import static org.parvis.kernel.Role.VISITOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * The role × action table: every route names one of these, and a person may do it with any of the
 * roles behind it.
 *
 * <p>Roles of a portal count on that portal only; network roles count everywhere. A rule finer than
 * a role (one's own draft, nobody publishes alone) is said by the module that owns the thing.
 */
public enum Action {
    /** Public pages, feeds, files of public stories. */
    READ(VISITOR),
    /** Asking for a sign-in link, entering a workshop code, signing in with a passkey. */
    SIGN_IN(VISITOR),
    /** Asking that one's image be removed; no account is needed. */
    ASK_REMOVAL(VISITOR),
    /** Receiving what is new by mail, changing that or ending it; no account is needed. */
    SUBSCRIBE(VISITOR),
    /**
     * Proposing a story or an idea to the newsroom without an account; somebody reads it before
     * all.
     */
    PROPOSE(VISITOR),
    /** Following what one proposed without an account, and adding to it, by its private link. */
    FOLLOW_PROPOSAL(LINK_HOLDER),
    /**
     * Sending a file in pieces. The handler asks more: an account that may contribute to the
     * portal, or the private link of the one draft it is for.
     */
    SEND_FILES(VISITOR),
    /** Reading and signing the consent that a private link names. */
    SIGN_CONSENT(LINK_HOLDER),
    /** One's own account: sessions, passkeys, name. */
    KEEP_ACCOUNT(ACCOUNT),
    /** Writing and sending a contribution, with its files, crew and people seen. */
    CONTRIBUTE(CONTRIBUTOR, FACILITATOR, EDITOR, MODERATOR, COORDINATOR, ADMINISTRATOR),
    /** The newsroom's pages: what waits, what is in the making. */
    ENTER_NEWSROOM(CONTRIBUTOR, FACILITATOR, EDITOR, MODERATOR, COORDINATOR, ADMINISTRATOR),
    /** Reading other people's proposals, asking for changes, declaring them ready. */
    REVIEW(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Putting a story online, withdrawing it, correcting it. */
    PUBLISH(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Who saw the stories of the portal: numbers of readers, small ones too. */
    READ_AUDIENCE(FACILITATOR, EDITOR, MODERATOR, COORDINATOR, ADMINISTRATOR),
    /** Offering a story to the other portals of the network, taking theirs up, letting them go. */
    SHARE_STORIES(EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Holding an editorial conference: ideas in turn, decisions, minutes. */
    HOLD_CONFERENCE(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Taking part in a conference and voting, for whoever holds the code shown on its screen. */
    JOIN_CONFERENCE(LINK_HOLDER),
    /** Handing over messages, for a gateway that holds the secret of a portal. */
    HAND_OVER_MESSAGES(LINK_HOLDER),
    /** The planning: what is covered, by whom, until when. */
    KEEP_PLANNING(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** The register of consents: sending links, recording refusals and withdrawals. */
    KEEP_CONSENTS(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Requests for removal from the public form. */
    ANSWER_REMOVALS(FACILITATOR, EDITOR, MODERATOR, COORDINATOR, ADMINISTRATOR),
    /** Showing the three-word code of a workshop. */
    OPEN_WORKSHOP_DOOR(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** The register of people that a portal keeps: names, how to reach them, their guardians. */
    KEEP_PEOPLE(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Workshops: programmes, sessions, who came, what is being made there, figures. */
    KEEP_WORKSHOPS(FACILITATOR, EDITOR, COORDINATOR, ADMINISTRATOR),
    /** Putting one's name down for a workshop; no account is needed. */
    ENROL(VISITOR),
    /** The dates of a group, a place or a person, for whoever holds the private address. */
    FOLLOW_CALENDAR(LINK_HOLDER),
    /** Enrolling people for a workshop as a partner, by a private address. */
    SEND_PEOPLE(LINK_HOLDER),
    /** One's own portfolio, or one that somebody shows, by its private address. */
    OWN_PORTFOLIO(LINK_HOLDER),
    /** Who has which role on the portal. */
    MANAGE_TEAM(EDITOR, COORDINATOR, ADMINISTRATOR),
    /** The portal's name, ink, paving, rubrics, legal notice. */
    EDIT_PORTAL(EDITOR, COORDINATOR, ADMINISTRATOR),
    /** The audit trail of a portal. */
    READ_AUDIT(EDITOR, COORDINATOR, ADMINISTRATOR),
    /** The network's own pages: table of roles, routes. */
    READ_NETWORK_DESK(COORDINATOR, ADMINISTRATOR),
    /** The toolbox of templates from which portals start. */
    KEEP_TOOLBOX(COORDINATOR, ADMINISTRATOR),
    /** Opening, duplicating, moving, archiving a portal. */
    OPEN_PORTAL(COORDINATOR, ADMINISTRATOR),
    /** Who has which role on the network. */
    MANAGE_NETWORK_TEAM(ADMINISTRATOR),
    /**
     * Letters that no mail server takes; they hold sign-in links, so nobody below may read them.
     */
    READ_LETTERS(ADMINISTRATOR),
    /** The server itself: its state, its jobs, the room of each portal. */
    RUN_SERVER(ADMINISTRATOR);

    private final Set<Role> roles;

    Action(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** The roles of which one is enough. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
