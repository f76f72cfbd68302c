package org.parvis.newsroom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.Language;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.newsroom.door.SenderForm;
import org.parvis.newsroom.door.Senders;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the matrix test asks of the routes about stories. */
@Component
final class NewsroomRoutes implements RouteSamples {
    private final ObjectProvider<Senders> senders;
    private final ObjectProvider<SenderStore> store;
    private final ObjectProvider<StoryStore> stories;
    private final ObjectProvider<StoryWriting> writing;
    private final ObjectProvider<TranslationStore> translations;
    private final ObjectProvider<Media> media;
    private final ObjectProvider<TransactionOperations> tx;
    private final StoryKinds kinds = new StoryKinds();
    private final Map<Portal, StoryId> told = new ConcurrentHashMap<>();

    NewsroomRoutes(
            ObjectProvider<Senders> senders,
            ObjectProvider<SenderStore> store,
            ObjectProvider<StoryStore> stories,
            ObjectProvider<StoryWriting> writing,
            ObjectProvider<TranslationStore> translations,
            ObjectProvider<Media> media,
            ObjectProvider<TransactionOperations> tx) {
        this.senders = senders;
        this.store = store;
        this.stories = stories;
        this.writing = writing;
        this.translations = translations;
        this.media = media;
        this.tx = tx;
    }

    @Override
    public Map<String, String> words(String pattern) {
        return pattern.contains("/participer/{kind}") ? Map.of("kind", "texte") : Map.of();
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.matches(".*/recits/\\{id}/(lignes|sous-titres|chapitres|transcription)")) {
            return Map.of("id", told.computeIfAbsent(portal, this::spoken).toString());
        }
        if (pattern.contains("/recits/{id}/cote-a-cote")) {
            return Map.of("id", translation(portal).toString());
        }
        if (pattern.startsWith("/{portal}/redaction/recits/{id}")) {
            return Map.of("id", story(portal).toString());
        }
        return pattern.startsWith("/{portal}/suivi/{word}")
                ? Map.of("word", proposal(portal).word())
                : Map.of();
    }

    /** With a sound that plays: the pages about its lines open. */
    private StoryId spoken(Portal portal) {
        StoryKind kind = kinds.require("sound");
        SenderForm form = new SenderForm(Map.of("prenom", "Nadia", "titre", "Une voix"));
        SenderLink link =
                senders.getObject()
                        .open(portal.id(), kind, form.content(kind, "fr"), form, Language.FRENCH);
        Sender sender = store.getObject().find(portal.id(), link).orElseThrow();
        AssetId sound =
                new Recordings(media.getObject())
                        .sound(
                                portal.id(),
                                sender.hand(),
                                "/redaction/recits/" + sender.story(),
                                2);
        tx.getObject()
                .executeWithoutResult(status -> {
                    Story story =
                            stories.getObject().lock(portal.id(), sender.story()).orElseThrow();
                    writing.getObject()
                            .write(
                                    story,
                                    story.content().withMain(sound.value()),
                                    sender.actor(),
                                    0);
                });
        return sender.story();
    }

    private StoryId story(Portal portal) {
        return store.getObject().find(portal.id(), proposal(portal)).orElseThrow().story();
    }

    /** With something to stand beside. */
    private StoryId translation(Portal portal) {
        StoryId story = story(portal);
        translations.getObject().link(portal.id(), story, story(portal));
        return story;
    }

    private SenderLink proposal(Portal portal) {
        SenderForm form = new SenderForm(Map.of("prenom", "Nadia", "titre", "Une odeur"));
        StoryKind kind = kinds.require("article");
        return senders.getObject()
                .open(portal.id(), kind, form.content(kind, "fr"), form, Language.FRENCH);
    }
}
