package org.parvis.newsroom;

import java.util.UUID;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * A story of a dossier, by reference: of this portal or of another.
 *
 * @param portal where it lives
 * @param subject what the catalogue knows it as
 */
public record Member(UUID portal, String subject) {
    public static Member of(EntryRef story) {
        return new Member(story.portal().value(), story.subject().toString());
    }

    public EntryRef ref() {
        return new EntryRef(new PortalId(portal), SubjectRef.parse(subject));
    }
}
