package org.parvis.newsroom.workflow;

import java.util.List;
import org.parvis.newsroom.Status;

/** The answer to an attempt to move a story. */
public sealed interface MoveOutcome {
    record Moved(Status to) implements MoveOutcome {}

    /** A refusal by the rules; nothing has changed. */
    sealed interface Refusal extends MoveOutcome {
        /** The message that says why, in a sentence. */
        default String key() {
            return switch (this) {
                case NotFromHere _ -> "newsroom.refused.not-from-here";
                case NotYours _ -> "newsroom.refused.not-yours";
                case ReasonMissing _ -> "newsroom.refused.reason";
                case Alone _ -> "newsroom.refused.alone";
                case AgreementMissing _ -> "newsroom.refused.agreement";
                case Unfinished _ -> "newsroom.refused.unfinished";
                case PortalArchived _ -> "identity.portal-archived";
                case ApprovalsMissing _ -> "newsroom.refused.approvals";
                case Embargoed _ -> "newsroom.refused.embargo";
                case MomentPast _ -> "newsroom.refused.moment";
                case OriginalOffline _ -> "newsroom.refused.original";
                case ConsentMissing _ -> "newsroom.refused.consent";
            };
        }
    }

    record NotFromHere(Status status) implements Refusal {}

    record NotYours() implements Refusal {}

    record ReasonMissing() implements Refusal {}

    /** The only author cannot accept or publish: somebody else reads first. */
    record Alone() implements Refusal {}

    /** No author has agreed to the text as it stands. */
    record AgreementMissing() implements Refusal {}

    /** Something of the list before publication is missing and blocks. */
    record Unfinished(List<Check> checks) implements Refusal {}

    /** Nothing is added to an archived portal. */
    record PortalArchived() implements Refusal {}

    /** More people must find it ready first; the rule is the portal's. */
    record ApprovalsMissing(int count) implements Refusal {}

    /** Nobody puts it online before its moment. */
    record Embargoed() implements Refusal {}

    /** A publication is planned for a moment to come. */
    record MomentPast() implements Refusal {}

    /** A translation is online with its original, never without. */
    record OriginalOffline() implements Refusal {}

    /** Somebody seen or heard has not agreed. */
    record ConsentMissing(int count) implements Refusal {}
}
