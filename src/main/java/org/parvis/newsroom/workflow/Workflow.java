package org.parvis.newsroom.workflow;

import java.util.Collections;
import org.parvis.newsroom.Situation;

/** Decides whether a move is allowed; knows nothing of pages or tables. */
final class Workflow {
    private Workflow() {}

    static MoveOutcome decide(Move move, Situation situation, String reason) {
        if (Collections.disjoint(move.who(), situation.grounds())) {
            return new MoveOutcome.NotYours();
        }
        if (!move.from().contains(situation.status())) {
            return new MoveOutcome.NotFromHere(situation.status());
        }
        return switch (move.needs()) {
            case NOTHING -> new MoveOutcome.Moved(move.to());
            case REASON ->
                    reason.isBlank()
                            ? new MoveOutcome.ReasonMissing()
                            : new MoveOutcome.Moved(move.to());
            case SECOND_PERSON_AND_AGREEMENT -> readByTwo(move, situation);
        };
    }

    private static MoveOutcome readByTwo(Move move, Situation situation) {
        if (situation.onlyAuthor()) {
            return new MoveOutcome.Alone();
        }
        return situation.agreed()
                ? new MoveOutcome.Moved(move.to())
                : new MoveOutcome.AgreementMissing();
    }
}
