package org.parvis.remarks;

import java.util.Optional;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what is remarked upon, whichever module owns it: what is not theirs to see is not here. */
@Component
final class Things {
    private final ObjectProvider<RemarkedThings> modules;

    Things(ObjectProvider<RemarkedThings> modules) {
        this.modules = modules;
    }

    Remarked require(Place place, SubjectRef subject, Visitor visitor) {
        return modules.stream()
                .map(module -> module.find(place, subject, visitor))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** The thing that a form names. */
    Remarked require(Place place, String subject, Visitor visitor) {
        try {
            return require(place, SubjectRef.parse(subject), visitor);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
            throw new NotHere();
        }
    }

    boolean replace(
            PortalId portal, SubjectRef subject, Quote quote, String words, Visitor visitor) {
        return modules.stream()
                .filter(module -> module.exists(portal, subject))
                .anyMatch(module -> module.replace(portal, subject, quote, words, visitor));
    }
}
