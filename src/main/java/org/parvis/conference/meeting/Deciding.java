package org.parvis.conference.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Conference;
import org.parvis.conference.Decision;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaStore;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.planning.Assignments;
import org.parvis.planning.CrewMember;
import org.parvis.planning.NewAssignment;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What follows from a decision: a draft for its crew, an assignment, words for the author. */
@Component
final class Deciding {
    private final Conferences conferences;
    private final IdeaStore ideas;
    private final Assignments assignments;
    private final ConferenceLive live;
    private final TransactionOperations tx;

    Deciding(
            Conferences conferences,
            IdeaStore ideas,
            Assignments assignments,
            ConferenceLive live,
            TransactionOperations tx) {
        this.conferences = conferences;
        this.ideas = ideas;
        this.assignments = assignments;
        this.live = live;
        this.tx = tx;
    }

    /** Decides; an idea that was taken has its draft and stays so. */
    void decide(PortalId portal, UUID conference, UUID id, Decision decision, Account by) {
        tx.executeWithoutResult(status -> {
            Conference one = conferences.openOne(portal, conference);
            conferences.onAgenda(portal, conference, id);
            Idea idea = ideas.lock(portal, id).orElseThrow(NotHere::new);
            if (idea.state() != IdeaState.TAKEN) {
                ideas.decide(portal, decided(portal, idea, decision, by), by.name());
                live.tell(portal, one);
            }
        });
    }

    private Idea decided(PortalId portal, Idea idea, Decision decision, Account by) {
        return switch (decision) {
            case Decision.Take(var made) -> taken(portal, idea, made, by);
            case Decision.Merge(var into, var reason) ->
                    with(idea, IdeaState.MERGED, reason, target(portal, idea, into));
            case Decision.Keep(var reason) -> with(idea, IdeaState.KEPT, reason, null);
            case Decision.Decline(var reason) -> with(idea, IdeaState.DECLINED, reason, null);
            case Decision.Reopen _ -> Conferences.waiting(idea);
        };
    }

    /** An idea is not joined with itself, nor with one that is itself joined with another. */
    private UUID target(PortalId portal, Idea idea, UUID into) {
        Idea target = ideas.find(portal, into).orElseThrow(NotHere::new);
        UUID further = target.into();
        if (into.equals(idea.id()) || idea.id().equals(further)) {
            throw new NotHere();
        }
        return further == null ? into : further;
    }

    private Idea taken(PortalId portal, Idea idea, NewAssignment take, Account by) {
        UUID story = assignments.assignWithDraft(portal, take, idea.language(), by);
        return new Idea(
                idea.id(),
                idea.words(),
                idea.name(),
                idea.email(),
                idea.account(),
                idea.language(),
                idea.cameAt(),
                IdeaState.TAKEN,
                take.title(),
                take.angle(),
                take.kind(),
                take.crew().stream().map(CrewMember::name).toList(),
                take.due(),
                take.nextStep(),
                "",
                null,
                story);
    }

    private static Idea with(Idea idea, IdeaState state, String reason, @Nullable UUID into) {
        return new Idea(
                idea.id(),
                idea.words(),
                idea.name(),
                idea.email(),
                idea.account(),
                idea.language(),
                idea.cameAt(),
                state,
                "",
                "",
                "",
                List.of(),
                null,
                "",
                reason,
                into,
                null);
    }
}
