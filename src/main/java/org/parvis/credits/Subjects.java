package org.parvis.credits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The stories, seen through the modules that own them. */
@Component
public final class Subjects {
    private final ObjectProvider<SubjectRule> rules;

    Subjects(ObjectProvider<SubjectRule> rules) {
        this.rules = rules;
    }

    /**
     * The story named in an address, if this visitor may change its crew and people; else it is not
     * here.
     */
    public SubjectRef editable(PortalId portal, Visitor visitor, String story) {
        UUID id = uuid(story);
        Stream<SubjectRef> others = rules.orderedStream().flatMap(rule -> rule.named(id).stream());
        return Stream.concat(Stream.of(new SubjectRef("newsroom", "story", id)), others)
                .filter(subject ->
                        rule(subject)
                                .filter(rule -> rule.mayEdit(portal, visitor, subject))
                                .isPresent())
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** How a story is called. */
    public Optional<SubjectName> name(PortalId portal, SubjectRef subject) {
        return Optional.ofNullable(names(portal, List.of(subject)).get(subject));
    }

    /** How these stories are called; those that are gone are left out. */
    public Map<SubjectRef, SubjectName> names(PortalId portal, Collection<SubjectRef> subjects) {
        Map<SubjectRef, SubjectName> names = new HashMap<>();
        for (SubjectRule rule : rules.orderedStream().toList()) {
            List<SubjectRef> own = subjects.stream().filter(rule::owns).distinct().toList();
            if (!own.isEmpty()) {
                names.putAll(rule.names(portal, own));
            }
        }
        return names;
    }

    /** What the workshop is called in which a story is made, if it is made in one. */
    public Optional<String> workshop(PortalId portal, SubjectRef subject) {
        return rules.orderedStream()
                .flatMap(rule -> rule.workshop(portal, subject).stream())
                .findFirst();
    }

    /** Reads an identifier of an address; a damaged one is not here. */
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException damaged) {
            throw new NotHere();
        }
    }

    private Optional<SubjectRule> rule(SubjectRef subject) {
        return rules.orderedStream().filter(rule -> rule.owns(subject)).findFirst();
    }
}
