package org.parvis.newsroom.workflow;

import static org.parvis.newsroom.Status.DECLINED;
import static org.parvis.newsroom.Status.DRAFT;
import static org.parvis.newsroom.Status.NEEDS_WORK;
import static org.parvis.newsroom.Status.ONLINE;
import static org.parvis.newsroom.Status.PROPOSED;
import static org.parvis.newsroom.Status.READY;
import static org.parvis.newsroom.Status.WITHDRAWN;
import static org.parvis.newsroom.Who.AUTHOR;
import static org.parvis.newsroom.Who.PUBLISHER;
import static org.parvis.newsroom.Who.REVIEWER;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Who;

/** The workflow, whole: who may bring a story from where to where, and what must be true. */
public enum Move {
    PROPOSE(PROPOSED, EnumSet.of(DRAFT, NEEDS_WORK, WITHDRAWN), EnumSet.of(AUTHOR), Needs.NOTHING),
    RETURN(NEEDS_WORK, EnumSet.of(PROPOSED, READY), EnumSet.of(REVIEWER), Needs.REASON),
    ACCEPT(READY, EnumSet.of(PROPOSED), EnumSet.of(REVIEWER), Needs.SECOND_PERSON_AND_AGREEMENT),
    PUBLISH(
            ONLINE,
            EnumSet.of(PROPOSED, READY, ONLINE, WITHDRAWN),
            EnumSet.of(PUBLISHER),
            Needs.SECOND_PERSON_AND_AGREEMENT),
    WITHDRAW(WITHDRAWN, EnumSet.of(ONLINE), EnumSet.of(AUTHOR, PUBLISHER), Needs.REASON),
    DECLINE(DECLINED, EnumSet.of(PROPOSED, NEEDS_WORK, READY), EnumSet.of(REVIEWER), Needs.REASON),
    /** An author takes back what is not online, to rework it or to throw it away. */
    RECALL(
            DRAFT,
            EnumSet.of(PROPOSED, NEEDS_WORK, READY, DECLINED),
            EnumSet.of(AUTHOR),
            Needs.NOTHING);

    /** What a move asks for beyond the right to make it. */
    enum Needs {
        NOTHING,
        REASON,
        /**
         * Nobody is alone: somebody else than the only author acts, and an author has agreed to the
         * text.
         */
        SECOND_PERSON_AND_AGREEMENT
    }

    private final Status to;
    private final Set<Status> from;
    private final Set<Who> who;
    private final Needs needs;

    Move(Status to, EnumSet<Status> from, EnumSet<Who> who, Needs needs) {
        this.to = to;
        this.from = from;
        this.who = who;
        this.needs = needs;
    }

    public Status to() {
        return to;
    }

    public Set<Status> from() {
        return Set.copyOf(from);
    }

    Set<Who> who() {
        return Set.copyOf(who);
    }

    Needs needs() {
        return needs;
    }

    /** The message that tells it in the history of a story. */
    public String key() {
        return "newsroom.move." + name().toLowerCase(Locale.ROOT);
    }
}
