package org.parvis.planning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.workflow.Newsroom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What other modules may ask of the planning: to give somebody something to make. */
@Component
public final class Assignments {
    private final AssignmentStore store;
    private final PlanningLetters letters;
    private final Newsroom newsroom;
    private final StoryKinds kinds;
    private final TransactionOperations tx;
    private final Clock clock;

    Assignments(
            AssignmentStore store,
            PlanningLetters letters,
            Newsroom newsroom,
            StoryKinds kinds,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.newsroom = newsroom;
        this.kinds = kinds;
        this.tx = tx;
        this.clock = clock;
    }

    /** Writes it down and tells those of the crew who have an address. */
    public UUID assign(PortalId portal, NewAssignment made, String by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    UUID id = Uuid7.next(clock);
                    store.insert(portal, id, made, by);
                    store.find(portal, id).ifPresent(one -> letters.assigned(portal, one, by));
                    return id;
                }));
    }

    /**
     * The same with a draft in the newsroom, its title and angle in, for those of the crew who have
     * an account; for {@code by} when nobody has.
     *
     * @return the draft
     */
    public UUID assignWithDraft(
            PortalId portal, NewAssignment made, Language language, Account by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    List<CrewMember> crew =
                            made.crew().isEmpty() ? List.of(CrewMember.of(by)) : made.crew();
                    UUID story =
                            newsroom.bring(portal, draft(made, language), authors(crew, by))
                                    .value();
                    assign(
                            portal,
                            new NewAssignment(
                                    made.happening(),
                                    made.title(),
                                    made.angle(),
                                    made.kind(),
                                    made.due(),
                                    made.nextStep(),
                                    story,
                                    crew),
                            by.name());
                    return story;
                }));
    }

    private static List<AccountId> authors(List<CrewMember> crew, Account by) {
        List<AccountId> authors = new ArrayList<>();
        for (CrewMember member : crew) {
            AccountId account = member.account();
            if (account != null) {
                authors.add(account);
            }
        }
        return authors.isEmpty() ? List.of(by.id()) : authors;
    }

    /** Nobody knows yet who will be seen: until somebody says no, yes is the careful answer. */
    private NewStory draft(NewAssignment made, Language language) {
        return new NewStory(
                made.kind(),
                language,
                made.title(),
                made.angle(),
                "",
                "",
                "",
                List.of(),
                kinds.require(made.kind()).poster(),
                true);
    }
}
