package org.parvis.newsroom.workflow;

import java.util.List;
import org.parvis.newsroom.Status;

/** The answer to an attempt to move a story. */
public sealed interface MoveOutcome {
    record Moved(Status to) implements MoveOutcome {}

    /** A refusal by the rules; nothing has changed. */
    sealed interface Refusal extends MoveOutcome {
        /** The message that says why, in a sentence. */
        String key();
    }

    record NotFromHere(Status status) implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.not-from-here";
        }
    }

    record NotYours() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.not-yours";
        }
    }

    record ReasonMissing() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.reason";
        }
    }

    /** The only author cannot accept or publish: somebody else reads first. */
    record Alone() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.alone";
        }
    }

    /** No author has agreed to the text as it stands. */
    record AgreementMissing() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.agreement";
        }
    }

    /** Something of the list before publication is missing and blocks. */
    record Unfinished(List<Check> checks) implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.unfinished";
        }
    }

    /** Nothing is added to an archived portal. */
    record PortalArchived() implements Refusal {
        @Override
        public String key() {
            return "identity.portal-archived";
        }
    }

    /** More people must find it ready first; the rule is the portal's. */
    record ApprovalsMissing(int count) implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.approvals";
        }
    }

    /** Nobody puts it online before its moment. */
    record Embargoed() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.embargo";
        }
    }

    /** A publication is planned for a moment to come. */
    record MomentPast() implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.moment";
        }
    }

    /** Somebody seen or heard has not agreed. */
    record ConsentMissing(int count) implements Refusal {
        @Override
        public String key() {
            return "newsroom.refused.consent";
        }
    }
}
