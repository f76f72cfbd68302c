package org.parvis.credits;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * What the module that owns a story says of it to this one. Implemented by the content modules, a
 * bean each.
 */
public interface SubjectRule {
    /** Whether the story is this module's. */
    boolean owns(SubjectRef subject);

    /** The work of this module that an address names by this identifier alone, if it has any. */
    default Optional<SubjectRef> named(UUID id) {
        return Optional.empty();
    }

    /**
     * Whether this visitor may change the crew and the people seen of this story of this portal.
     */
    boolean mayEdit(PortalId portal, Visitor visitor, SubjectRef subject);

    /**
     * The story of the same portal whose crew and people this one shows: a translation answers its
     * original.
     */
    default SubjectRef home(PortalId portal, SubjectRef subject) {
        return subject;
    }

    /**
     * What the workshop is called in which this work is made, whoever owns the work; nothing when
     * this module knows of none.
     */
    default Optional<String> workshop(PortalId portal, SubjectRef subject) {
        return Optional.empty();
    }

    /** What these stories are called; those that are not here are left out. */
    Map<SubjectRef, SubjectName> names(PortalId portal, Collection<SubjectRef> subjects);
}
