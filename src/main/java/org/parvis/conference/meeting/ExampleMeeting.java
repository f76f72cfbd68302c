package org.parvis.conference.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Choice;
import org.parvis.conference.ConferenceExample;
import org.parvis.conference.Decision;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaStore;
import org.parvis.identity.Account;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.planning.CrewMember;
import org.parvis.planning.NewAssignment;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A meeting that was held, with its votes and decisions; then the ideas that came since. */
@Component
final class ExampleMeeting implements ConferenceExample {
    private final Conferences conferences;
    private final ConferenceStore store;
    private final Deciding deciding;
    private final VoteStore votes;
    private final IdeaStore ideas;
    private final Clock clock;

    ExampleMeeting(
            Conferences conferences,
            ConferenceStore store,
            Deciding deciding,
            VoteStore votes,
            IdeaStore ideas,
            Clock clock) {
        this.conferences = conferences;
        this.store = store;
        this.deciding = deciding;
        this.votes = votes;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        JsonNode meeting = data.path("meeting");
        Map<UUID, JsonNode> spokenOf = new LinkedHashMap<>();
        meeting.path("ideas").forEach(one -> spokenOf.put(give(portal.id(), one), one));
        UUID conference =
                conferences.open(portal.id(), by, meeting.path("place").asString(""), false);
        List<String> voters = new ArrayList<>();
        for (JsonNode name : meeting.path("present")) {
            String voter = "example-" + voters.size();
            votes.join(
                    portal.id(),
                    conference,
                    new Attendee(voter, null, name.asString(), "", Language.FRENCH));
            voters.add(voter);
        }
        spokenOf.forEach((id, one) -> {
            vote(portal.id(), conference, id, voters, one.path("votes"));
            deciding.decide(portal.id(), conference, id, decision(one), by);
        });
        store.close(portal.id(), conference);
        data.path("ideas").forEach(one -> give(portal.id(), one));
    }

    private UUID give(PortalId portal, JsonNode one) {
        UUID id = Uuid7.next(clock);
        ideas.insert(
                portal,
                new Idea(
                        id,
                        one.path("words").asString(),
                        one.path("name").asString(""),
                        "",
                        null,
                        Language.FRENCH,
                        clock.instant().minus(Duration.ofDays(one.path("ago").asInt(1))),
                        IdeaState.WAITING,
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        "",
                        "",
                        null,
                        null));
        return id;
    }

    /** Three numbers: for, not sure, against. */
    private void vote(
            PortalId portal, UUID conference, UUID idea, List<String> voters, JsonNode numbers) {
        int next = 0;
        for (Choice choice : Choice.values()) {
            for (int left = numbers.path(choice.ordinal()).asInt(0); left > 0; left--) {
                votes.vote(portal, conference, idea, voters.get(next % voters.size()), choice);
                next++;
            }
        }
    }

    private Decision decision(JsonNode one) {
        String reason = one.path("reason").asString("");
        return switch (one.path("decision").asString()) {
            case "take" -> new Decision.Take(taken(one));
            case "keep" -> new Decision.Keep(reason);
            case "decline" -> new Decision.Decline(reason);
            default -> throw new IllegalArgumentException("no such decision: " + one);
        };
    }

    private NewAssignment taken(JsonNode one) {
        List<CrewMember> crew = new ArrayList<>();
        one.path("crew").forEach(name -> crew.add(new CrewMember(null, name.asString())));
        return new NewAssignment(
                null,
                one.path("title").asString(),
                one.path("angle").asString(""),
                one.path("kind").asString("article"),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(one.path("days").asInt(10)),
                one.path("next").asString(""),
                null,
                crew);
    }
}
