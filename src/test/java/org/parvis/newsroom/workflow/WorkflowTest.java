package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.newsroom.Situation;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Who;

class WorkflowTest {
    private static final Set<Who> AUTHOR = EnumSet.of(Who.AUTHOR);
    private static final Set<Who> TEAM = EnumSet.of(Who.REVIEWER, Who.PUBLISHER);

    @ParameterizedTest
    @CsvSource({
        "PROPOSE,  DRAFT NEEDS_WORK WITHDRAWN,         PROPOSED",
        "RETURN,   PROPOSED READY,                     NEEDS_WORK",
        "ACCEPT,   PROPOSED,                           READY",
        "PUBLISH,  PROPOSED READY ONLINE WITHDRAWN,    ONLINE",
        "WITHDRAW, ONLINE,                             WITHDRAWN",
        "DECLINE,  PROPOSED NEEDS_WORK READY,          DECLINED",
        "RECALL,   PROPOSED NEEDS_WORK READY DECLINED, DRAFT"
    })
    void a_move_starts_where_the_table_says_and_nowhere_else(Move move, String from, Status to) {
        Set<Who> everybody = EnumSet.allOf(Who.class);

        for (Status status : Status.values()) {
            MoveOutcome outcome =
                    Workflow.decide(move, new Situation(status, everybody, false, true), "because");

            boolean allowed = Set.of(from.split(" ")).contains(status.name());
            assertThat(outcome)
                    .as("%s from %s", move, status)
                    .isEqualTo(
                            allowed
                                    ? new MoveOutcome.Moved(to)
                                    : new MoveOutcome.NotFromHere(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSE,  AUTHOR",
        "RETURN,   REVIEWER",
        "ACCEPT,   REVIEWER",
        "PUBLISH,  PUBLISHER",
        "WITHDRAW, AUTHOR PUBLISHER",
        "DECLINE,  REVIEWER",
        "RECALL,   AUTHOR"
    })
    void a_move_belongs_to_whom_the_table_says(Move move, String who) {
        Status start = move.from().iterator().next();

        for (Who one : Who.values()) {
            MoveOutcome outcome =
                    Workflow.decide(
                            move, new Situation(start, EnumSet.of(one), false, true), "because");

            boolean allowed = Set.of(who.split(" ")).contains(one.name());
            assertThat(outcome instanceof MoveOutcome.Moved)
                    .as("%s by %s", move, one)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        Situation proposed = new Situation(Status.PROPOSED, TEAM, false, true);

        MoveOutcome outcome = Workflow.decide(Move.RETURN, proposed, "  ");

        assertThat(outcome).isEqualTo(new MoveOutcome.ReasonMissing());
    }

    @Test
    void the_only_author_does_not_publish_even_with_every_role() {
        Situation own = new Situation(Status.READY, EnumSet.allOf(Who.class), true, true);

        assertThat(Workflow.decide(Move.PUBLISH, own, "")).isEqualTo(new MoveOutcome.Alone());
        assertThat(
                        Workflow.decide(
                                Move.ACCEPT,
                                new Situation(Status.PROPOSED, own.grounds(), true, true),
                                ""))
                .isEqualTo(new MoveOutcome.Alone());
    }

    @Test
    void nothing_goes_online_without_the_agreement_of_an_author() {
        Situation stale = new Situation(Status.READY, TEAM, false, false);

        assertThat(Workflow.decide(Move.PUBLISH, stale, ""))
                .isEqualTo(new MoveOutcome.AgreementMissing());
    }

    @Test
    void somebody_who_is_neither_author_nor_team_moves_nothing() {
        Situation stranger = new Situation(Status.DRAFT, EnumSet.noneOf(Who.class), false, true);

        assertThat(Workflow.decide(Move.PROPOSE, stranger, ""))
                .isEqualTo(new MoveOutcome.NotYours());
        assertThat(AUTHOR).doesNotContainAnyElementsOf(TEAM);
    }
}
