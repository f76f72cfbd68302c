package org.parvis.newsroom;

import java.util.Map;
import org.parvis.kernel.Language;
import org.parvis.newsroom.door.SenderForm;
import org.parvis.newsroom.door.Senders;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the matrix test asks of the routes about stories. */
@Component
final class NewsroomRoutes implements RouteSamples {
    private final ObjectProvider<Senders> senders;
    private final ObjectProvider<SenderStore> store;
    private final StoryKinds kinds = new StoryKinds();

    NewsroomRoutes(ObjectProvider<Senders> senders, ObjectProvider<SenderStore> store) {
        this.senders = senders;
        this.store = store;
    }

    @Override
    public Map<String, String> words(String pattern) {
        return pattern.contains("/participer/{kind}") ? Map.of("kind", "texte") : Map.of();
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/redaction/recits/{id}")) {
            return Map.of("id", story(portal).toString());
        }
        return pattern.startsWith("/{portal}/suivi/{word}")
                ? Map.of("word", proposal(portal).word())
                : Map.of();
    }

    private StoryId story(Portal portal) {
        return store.getObject().find(portal.id(), proposal(portal)).orElseThrow().story();
    }

    private SenderLink proposal(Portal portal) {
        SenderForm form = new SenderForm(Map.of("prenom", "Nadia", "titre", "Une odeur"));
        StoryKind kind = kinds.require("article");
        return senders.getObject()
                .open(portal.id(), kind, form.content(kind, "fr"), form, Language.FRENCH);
    }
}
