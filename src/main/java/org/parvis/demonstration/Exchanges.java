package org.parvis.demonstration;

import java.util.Map;
import java.util.Objects;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Visitor;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.portal.Portal;
import org.parvis.reprise.Sharing;
import org.springframework.stereotype.Component;

/** What stories and portals do together: dossiers, loans. */
@Component
final class Exchanges {
    private final Newsroom newsroom;
    private final Sharing sharing;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Stages stages;
    private final Troupe troupe;
    private final MadeStore made;

    Exchanges(
            Newsroom newsroom,
            Sharing sharing,
            Catalogue catalogue,
            Accounts accounts,
            Stages stages,
            Troupe troupe,
            MadeStore made) {
        this.newsroom = newsroom;
        this.sharing = sharing;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.stages = stages;
        this.troupe = troupe;
        this.made = made;
    }

    /** Puts into a dossier what was made before it; what was not made is left out. */
    void gather(Portal portal, StoryId dossier, Script script, Account author) {
        for (String member : script.gathered()) {
            String home = member.substring(0, member.indexOf('/'));
            made.find("story:" + member)
                    .map(id ->
                            new EntryRef(
                                    stages.require(home).id(),
                                    new SubjectRef("newsroom", "story", id)))
                    .ifPresent(story -> newsroom.gather(portal.id(), dossier, story, author.id()));
        }
    }

    /** Lends a story that is online, and has the portals that want it show it. */
    void lend(Portal portal, SubjectRef subject, Script script) {
        String note = script.offer();
        if (note == null) {
            return;
        }
        Entry story = catalogue.find(portal.id(), subject).orElseThrow();
        sharing.offer(story, note, editor(portal));
        Objects.requireNonNullElse(script.taken(), Map.<String, String>of())
                .forEach((taker, introduction) -> {
                    if (stages.has(taker)) {
                        take(stages.require(taker), story, introduction);
                    }
                });
    }

    private void take(Portal taker, Entry story, String introduction) {
        PublicationOutcome outcome = sharing.takeUp(taker.id(), story, introduction, editor(taker));
        if (!(outcome instanceof PublicationOutcome.Published)) {
            throw new IllegalStateException(taker.slug() + " cannot show " + story.title());
        }
    }

    private Visitor editor(Portal portal) {
        return accounts.asVisitor(troupe.editorOf(portal.slug().value()).id(), portal.id());
    }
}
