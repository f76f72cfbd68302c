package org.parvis.workshops.production;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.SubjectName;
import org.parvis.credits.SubjectRule;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Component;

/** Tells the register of agreements about films that are not in the newsroom yet. */
@Component
final class ProductionSubjects implements SubjectRule {
    private final ProductionStore store;
    private final Programmes programmes;

    ProductionSubjects(ProductionStore store, Programmes programmes) {
        this.store = store;
        this.programmes = programmes;
    }

    @Override
    public Optional<SubjectRef> named(UUID id) {
        return Optional.of(new SubjectRef("workshops", "production", id));
    }

    @Override
    public boolean owns(SubjectRef subject) {
        return subject.module().equals("workshops") && subject.type().equals("production");
    }

    /** Until it has a story: then that is the one to change. */
    @Override
    public boolean mayEdit(PortalId portal, Visitor visitor, SubjectRef subject) {
        return visitor.may(Action.KEEP_WORKSHOPS)
                && store.find(portal, subject.id()).filter(one -> one.story() == null).isPresent();
    }

    /** The group that makes it, also once it is a story of the newsroom. */
    @Override
    public Optional<String> workshop(PortalId portal, SubjectRef subject) {
        Optional<Production> production =
                owns(subject)
                        ? store.find(portal, subject.id())
                        : store.ofStory(portal, subject.id());
        return production
                .map(Production::group)
                .map(group -> programmes.group(portal, group))
                .map(group ->
                        group.programmeTitle().equals(group.title())
                                ? group.title()
                                : group.programmeTitle() + ", " + group.title());
    }

    @Override
    public Map<SubjectRef, SubjectName> names(PortalId portal, Collection<SubjectRef> subjects) {
        Map<SubjectRef, SubjectName> names = new HashMap<>();
        for (SubjectRef subject : subjects) {
            store.find(portal, subject.id())
                    .ifPresent(one ->
                            names.put(
                                    subject,
                                    new SubjectName(
                                            one.title(),
                                            Language.FRENCH,
                                            BoardController.PATH + "/" + one.id())));
        }
        return names;
    }
}
