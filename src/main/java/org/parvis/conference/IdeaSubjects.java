package org.parvis.conference;

import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AudienceRule;
import org.springframework.stereotype.Component;

/** Tells media that the newsroom may listen to ideas and look at them. */
@Component
final class IdeaSubjects implements AudienceRule {
    private final IdeaStore store;

    IdeaSubjects(IdeaStore store) {
        this.store = store;
    }

    @Override
    public Answer audience(PortalId portal, SubjectRef subject, Visitor visitor) {
        boolean may =
                owns(subject)
                        && visitor.signedIn()
                        && visitor.on(portal).may(Action.ENTER_NEWSROOM);
        return may ? Answer.THIS_VISITOR : Answer.NO;
    }

    @Override
    public boolean awaits(PortalId portal, SubjectRef subject) {
        return owns(subject) && store.find(portal, subject.id()).isPresent();
    }

    private static boolean owns(SubjectRef subject) {
        return subject.module().equals("conference") && subject.type().equals("idea");
    }
}
