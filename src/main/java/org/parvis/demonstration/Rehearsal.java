package org.parvis.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one story, step by step; each step knows whether it was done at an earlier start. */
@Component
final class Rehearsal {
    private final Newsroom newsroom;
    private final Props props;
    private final Billing billing;
    private final Exchanges exchanges;
    private final Stages stages;
    private final Troupe troupe;
    private final MadeStore made;
    private final TransactionOperations tx;
    private final Clock clock;

    Rehearsal(
            Newsroom newsroom,
            Props props,
            Billing billing,
            Exchanges exchanges,
            Stages stages,
            Troupe troupe,
            MadeStore made,
            TransactionOperations tx,
            Clock clock) {
        this.newsroom = newsroom;
        this.props = props;
        this.billing = billing;
        this.exchanges = exchanges;
        this.stages = stages;
        this.troupe = troupe;
        this.made = made;
        this.tx = tx;
        this.clock = clock;
    }

    void play(Library.Work work) {
        if (made.has(work.key() + ":done")) {
            return;
        }
        Portal portal = stages.require(work.portal());
        StoryId story = begun(portal, work);
        SubjectRef subject = subject(story);
        Account author = troupe.require(work.script().authors().getFirst());
        props.send(portal, story, work.script(), author);
        billing.credit(portal, subject, work.script());
        exchanges.gather(portal, story, work.script(), author);
        // from here on the story lives its life: what people do with it is never undone
        tx.executeWithoutResult(status -> {
            settle(portal, story, work.script(), author);
            made.note(work.key() + ":done", story.value());
        });
    }

    private StoryId begun(Portal portal, Library.Work work) {
        return Objects.requireNonNull(
                tx.execute(status ->
                        made.find(work.key())
                                .map(StoryId::new)
                                .orElseGet(() -> begin(portal, work))));
    }

    private StoryId begin(Portal portal, Library.Work work) {
        List<AccountId> authors =
                work.script().authors().stream().map(key -> troupe.require(key).id()).toList();
        StoryId story = newsroom.bring(portal.id(), told(work), authors);
        String original = work.script().translates();
        if (original != null) {
            made.find("story:" + work.portal() + "/" + original)
                    .ifPresent(id -> newsroom.translates(portal.id(), story, new StoryId(id)));
        }
        made.note(work.key(), story.value());
        return story;
    }

    private static NewStory told(Library.Work work) {
        Script script = work.script();
        String language = Objects.requireNonNullElse(script.language(), "fr");
        return new NewStory(
                script.kind(),
                new Language(language),
                script.title(),
                script.standfirst(),
                String.join("\n", Objects.requireNonNullElse(script.easy(), List.of())),
                work.body(),
                Objects.requireNonNullElse(script.place(), ""),
                Objects.requireNonNullElse(script.themes(), List.of()),
                script.poster(),
                !script.faces().isEmpty());
    }

    private void settle(Portal portal, StoryId story, Script script, Account author) {
        String state = script.stateOr("online");
        if (state.equals("online") || state.equals("withdrawn")) {
            bringOnline(portal, story, script);
        } else if (!state.equals("draft")) {
            newsroom.propose(portal.id(), story, author.id());
            decide(portal, story, script, state);
        }
    }

    private void bringOnline(Portal portal, StoryId story, Script script) {
        Account publisher = troupe.require(Objects.requireNonNull(script.publisher()));
        Instant since = clock.instant().minus(Duration.ofHours(script.hoursAgo()));
        newsroom.republish(portal.id(), story, since, publisher.id());
        billing.takeBack(portal, subject(story), script);
        exchanges.lend(portal, subject(story), script);
        if (script.stateOr("online").equals("withdrawn")) {
            newsroom.withdraw(portal.id(), story, reason(script), publisher.id());
        }
    }

    private void decide(Portal portal, StoryId story, Script script, String state) {
        switch (state) {
            case "proposed" -> {}
            case "needs-work" ->
                    newsroom.sendBack(portal.id(), story, reason(script), reviewer(script));
            case "ready" -> newsroom.accept(portal.id(), story, reviewer(script));
            case "declined" ->
                    newsroom.decline(portal.id(), story, reason(script), reviewer(script));
            default -> throw new IllegalArgumentException("no such state: " + state);
        }
    }

    private AccountId reviewer(Script script) {
        return troupe.require(Objects.requireNonNull(script.reviewer())).id();
    }

    private static String reason(Script script) {
        return Objects.requireNonNull(script.reason());
    }

    private static SubjectRef subject(StoryId story) {
        return new SubjectRef("newsroom", "story", story.value());
    }
}
