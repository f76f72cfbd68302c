package org.parvis.remarks;

import java.util.List;
import java.util.Optional;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Place;

/** Things one may remark upon. Implemented by each module that owns some; a bean each. */
public interface RemarkedThings {
    /** The thing as this visitor may see it; nothing when it is another module's, or not theirs. */
    Optional<Remarked> find(Place place, SubjectRef subject, Visitor visitor);

    /** Whether this visitor may read the remarks, the former cuts and what was spoken. */
    boolean mayRead(PortalId portal, SubjectRef subject, Visitor visitor);

    /** Other topics that tell the same, for who listens without an account. */
    default List<String> alsoTold(PortalId portal, SubjectRef subject) {
        return List.of();
    }

    /** Whether this thing is still there. */
    boolean exists(PortalId portal, SubjectRef subject);

    /**
     * Puts other words in the place of some; inside the transaction of the caller.
     *
     * @return false when the words are no longer there
     */
    boolean replace(
            PortalId portal, SubjectRef subject, Quote quote, String words, Visitor visitor);
}
