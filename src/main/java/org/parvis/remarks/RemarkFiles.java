package org.parvis.remarks;

import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AudienceRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Former cuts and spoken remarks are for those who may read the remarks. */
@Component
final class RemarkFiles implements AudienceRule {
    private final RemarkStore remarks;
    private final ThreadStore threads;
    private final ObjectProvider<RemarkedThings> things;

    RemarkFiles(RemarkStore remarks, ThreadStore threads, ObjectProvider<RemarkedThings> things) {
        this.remarks = remarks;
        this.threads = threads;
        this.things = things;
    }

    /** What keeps the sound of a spoken remark. */
    static SubjectRef ref(UUID remark) {
        return new SubjectRef("remarks", "remark", remark);
    }

    @Override
    public Answer audience(PortalId portal, SubjectRef subject, Visitor visitor) {
        return about(portal, subject)
                .filter(thing ->
                        things.stream().anyMatch(module -> module.mayRead(portal, thing, visitor)))
                .map(thing -> Answer.THIS_VISITOR)
                .orElse(Answer.NO);
    }

    @Override
    public boolean awaits(PortalId portal, SubjectRef subject) {
        return about(portal, subject).isPresent();
    }

    private Optional<SubjectRef> about(PortalId portal, SubjectRef subject) {
        if (!subject.module().equals("remarks")) {
            return Optional.empty();
        }
        return subject.type().equals("cut")
                ? threads.cut(portal, subject.id()).map(Cut::subject)
                : remarks.find(portal, subject.id()).map(Remark::subject);
    }
}
