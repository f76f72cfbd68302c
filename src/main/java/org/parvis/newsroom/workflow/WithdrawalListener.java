package org.parvis.newsroom.workflow;

import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Withdrawn;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.review.Schedules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a story is no longer online, whoever took it away. */
@Component
class WithdrawalListener {
    private final StoryStore stories;
    private final StoryChangeStore changes;
    private final StepStore steps;
    private final Schedules schedules;
    private final StoryLetters letters;
    private final TranslationStore translations;
    private final Catalogue catalogue;

    WithdrawalListener(
            StoryStore stories,
            StoryChangeStore changes,
            StepStore steps,
            Schedules schedules,
            StoryLetters letters,
            TranslationStore translations,
            Catalogue catalogue) {
        this.translations = translations;
        this.catalogue = catalogue;
        this.stories = stories;
        this.changes = changes;
        this.steps = steps;
        this.schedules = schedules;
        this.letters = letters;
    }

    @EventListener
    void on(Withdrawn event) {
        if (!StoryId.names(event.subject())) {
            return;
        }
        withTranslations(event);
        stories.lock(event.portal(), StoryId.of(event.subject()))
                .filter(story -> story.status() == Status.ONLINE)
                .ifPresent(story -> withdrawn(story, event.reason()));
    }

    /** What translates it says the same, of the same people. */
    private void withTranslations(Withdrawn event) {
        translations
                .of(event.portal(), StoryId.of(event.subject()))
                .forEach(translation ->
                        catalogue.withdraw(
                                event.portal(), translation.story().ref(), event.reason()));
    }

    /** Our own decisions have changed the status before: what comes here was decided elsewhere. */
    private void withdrawn(Story story, String reason) {
        schedules.cancel(story.portal(), story.id());
        changes.status(story.portal(), story.id(), Status.WITHDRAWN);
        steps.add(
                story.portal(),
                story.id(),
                "LOSE_CONSENT",
                Status.WITHDRAWN,
                reason,
                null,
                "Parvis");
        letters.lostConsent(story, reason);
    }
}
