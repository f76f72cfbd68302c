package org.parvis.media;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks, for each request, who may have the files of an asset. */
@Component
public final class Audience {
    private final UsageStore usages;
    private final ObjectProvider<AudienceRule> rules;

    Audience(UsageStore usages, ObjectProvider<AudienceRule> rules) {
        this.usages = usages;
        this.rules = rules;
    }

    /** What a visitor may have of an asset. */
    public record Access(boolean everybody, boolean visitor, boolean original) {}

    /** Whether this visitor may add files to what is being made: only who sees its originals. */
    public boolean maySendFor(PortalId portal, @Nullable SubjectRef draft, Visitor visitor) {
        return draft == null
                || rules.stream()
                        .map(rule -> rule.audience(portal, draft, visitor.on(portal)))
                        .anyMatch(AudienceRule.Answer.THIS_VISITOR_WITH_ORIGINAL::equals);
    }

    public Access of(Asset asset, Visitor visitor) {
        Set<AudienceRule.Answer> answers = EnumSet.of(AudienceRule.Answer.NO);
        Visitor here = visitor.on(asset.portal());
        List<AudienceRule> known = rules.stream().toList();
        for (SubjectRef subject : usages.of(asset.portal(), asset.id())) {
            known.forEach(rule -> answers.add(rule.audience(asset.portal(), subject, here)));
        }
        boolean owner =
                here.account().map(Account::id).filter(id -> id.equals(asset.owner())).isPresent();
        boolean original =
                owner || answers.contains(AudienceRule.Answer.THIS_VISITOR_WITH_ORIGINAL);
        boolean everybody = answers.contains(AudienceRule.Answer.PUBLIC);
        boolean visitorMay =
                original || everybody || answers.contains(AudienceRule.Answer.THIS_VISITOR);
        return new Access(everybody, visitorMay, original);
    }
}
