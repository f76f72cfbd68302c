package org.parvis.catalogue;

import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AudienceRule;
import org.springframework.stereotype.Component;

/** Files are as public as the entry that uses them, and no longer than it is online. */
@Component
final class EntryAudience implements AudienceRule {
    private final EntryStore entries;

    EntryAudience(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    public Answer audience(PortalId portal, SubjectRef subject, Visitor visitor) {
        return entries.audience(portal, subject)
                .filter(audience -> Readers.mayOpen(audience, visitor.on(portal)))
                .map(audience -> audience == Audience.PUBLIC ? Answer.PUBLIC : Answer.THIS_VISITOR)
                .orElse(Answer.NO);
    }
}
