package org.parvis.media;

import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * Who may have the files of the assets that a subject uses. Implemented by the modules above (a
 * bean each): the catalogue for what is published, the newsroom for what is in the making. Asked at
 * each request; the most generous answer wins, and an asset that no rule opens is seen by its owner
 * alone.
 */
public interface AudienceRule {

    /** What this rule says of a subject it may or may not know. */
    Answer audience(PortalId portal, SubjectRef subject, Visitor visitor);

    /**
     * Whether this subject is one of this rule's and still there: what was sent for it is then
     * kept, even before it is used.
     */
    default boolean awaits(PortalId portal, SubjectRef subject) {
        return false;
    }

    /** The answers of a rule, from the most closed to the most open. */
    enum Answer {
        /** Not a subject of this rule, or not for this visitor. */
        NO,
        /** For this visitor; not to be kept by shared caches. */
        THIS_VISITOR,
        /** For this visitor, with the file as it was sent. */
        THIS_VISITOR_WITH_ORIGINAL,
        /** For everybody; shared caches may keep it for a minute. */
        PUBLIC
    }
}
