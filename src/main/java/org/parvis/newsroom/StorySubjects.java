package org.parvis.newsroom;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.parvis.credits.SubjectName;
import org.parvis.credits.SubjectRule;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AudienceRule;
import org.springframework.stereotype.Component;

/** Tells credits whose a story is, and media who may see what is in the making. */
@Component
final class StorySubjects implements SubjectRule, AudienceRule {
    private final StoryStore stories;
    private final TranslationStore translations;

    StorySubjects(StoryStore stories, TranslationStore translations) {
        this.translations = translations;
        this.stories = stories;
    }

    @Override
    public boolean owns(SubjectRef subject) {
        return StoryId.names(subject);
    }

    @Override
    public SubjectRef home(PortalId portal, SubjectRef subject) {
        return translations
                .find(portal, StoryId.of(subject))
                .map(translation -> translation.original().ref())
                .orElse(subject);
    }

    @Override
    public boolean mayEdit(PortalId portal, Visitor visitor, SubjectRef subject) {
        return visitor.signedIn()
                && visitor.may(Action.CONTRIBUTE)
                && isOpenTo(portal, visitor, StoryId.of(subject));
    }

    private boolean isOpenTo(PortalId portal, Visitor visitor, StoryId story) {
        Actor actor = Actors.of(visitor);
        return stories.find(portal, story).filter(actor::mayOpen).isPresent();
    }

    @Override
    public Map<SubjectRef, SubjectName> names(PortalId portal, Collection<SubjectRef> subjects) {
        Map<SubjectRef, SubjectName> names = new HashMap<>();
        for (SubjectRef subject : subjects) {
            stories.find(portal, StoryId.of(subject))
                    .ifPresent(story -> names.put(subject, name(story)));
        }
        return names;
    }

    private static SubjectName name(Story story) {
        return new SubjectName(
                story.content().title(),
                new Language(story.content().language()),
                story.desk() + "/relecture");
    }

    @Override
    public boolean awaits(PortalId portal, SubjectRef subject) {
        return owns(subject) && stories.find(portal, StoryId.of(subject)).isPresent();
    }

    @Override
    public Answer audience(PortalId portal, SubjectRef subject, Visitor visitor) {
        boolean may =
                (owns(subject) || StoryId.isDesk(subject))
                        && visitor.signedIn()
                        && visitor.on(portal).may(Action.CONTRIBUTE)
                        && isOpenTo(portal, visitor.on(portal), new StoryId(subject.id()));
        return may ? Answer.THIS_VISITOR_WITH_ORIGINAL : Answer.NO;
    }
}
