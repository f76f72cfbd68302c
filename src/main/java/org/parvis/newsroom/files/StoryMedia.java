package org.parvis.newsroom.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.MediaKind;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Author;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.platform.web.NotHere;
import org.parvis.remarks.Remarks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The files of stories: takes in what was sent for a draft, and lets go of what is no longer
 * wanted.
 */
@Component
public final class StoryMedia {
    private final Media media;
    private final MediumStore mediums;
    private final StoryStore stories;
    private final StoryWriting writing;
    private final StoryChangeStore changes;
    private final Remarks remarks;
    private final TransactionOperations tx;

    StoryMedia(
            Media media,
            MediumStore mediums,
            StoryStore stories,
            StoryWriting writing,
            StoryChangeStore changes,
            Remarks remarks,
            TransactionOperations tx) {
        this.media = media;
        this.mediums = mediums;
        this.stories = stories;
        this.writing = writing;
        this.changes = changes;
        this.remarks = remarks;
        this.tx = tx;
    }

    /** The story with every file that was wholly sent for it, even by a browser closed since. */
    public Story adopt(Story story) {
        List<UUID> known = mediums.known(story.portal(), story.id());
        List<Asset> arrived =
                media.sentFor(story.portal(), story.id().ref()).stream()
                        .filter(asset -> asset.state() != AssetState.RECEIVING)
                        .filter(asset -> !known.contains(asset.id().value()))
                        .filter(asset -> isAwaited(story, asset))
                        .toList();
        if (arrived.isEmpty()) {
            return story;
        }
        tx.executeWithoutResult(status -> arrived.forEach(asset -> attach(story, asset)));
        return stories.find(story.portal(), story.id()).orElseThrow(NotHere::new);
    }

    /** An original takes the place of its copy only once it is known to be good. */
    private boolean isAwaited(Story story, Asset asset) {
        return asset.state() == AssetState.READY
                || media.replaced(story.portal(), asset.id()).isEmpty();
    }

    /** Adds a file to a story: its heart when the kind has one, else a picture more. */
    void attach(Story read, Asset asset) {
        Story story = stories.lock(read.portal(), read.id()).orElseThrow(NotHere::new);
        UUID id = asset.id().value();
        if (!mediums.add(story.portal(), story.id(), id)) {
            // two pages were opened at once, and the other one was first; it may even have been
            // replaced since
            return;
        }
        Actor sender = sender(story, asset);
        media.use(story.portal(), asset.id(), story.id().desk());
        Optional<AssetId> copy = media.replaced(story.portal(), asset.id());
        if (copy.isPresent()) {
            replace(story, copy.get(), id, sender);
        } else if (asset.kind() == MediaKind.IMAGE
                && story.content().pictures().size() < story.kind().most()) {
            List<Picture> gallery = new ArrayList<>(story.content().gallery());
            gallery.add(new Picture(id, "", ""));
            writing.write(story, story.content().withGallery(gallery), sender, 0);
        } else if (isHeart(story, asset)) {
            writing.write(story, story.content().withMain(id), sender, 0);
        }
    }

    /**
     * The original takes the place of its reduced copy, with its words; the copy may be forgotten.
     */
    private void replace(Story story, AssetId copy, UUID original, Actor sender) {
        if (story.content().assets().contains(copy.value())) {
            writing.write(story, story.content().with(copy.value(), original), sender, 0);
        }
        media.release(story.portal(), copy, story.id().desk());
        media.discard(story.portal(), copy);
    }

    private static boolean isHeart(Story story, Asset asset) {
        return asset.kind() == MediaKind.FILM || asset.kind() == MediaKind.SOUND
                ? story.kind().hasPlayer() || story.content().main() == null
                : false;
    }

    private static Actor sender(Story story, Asset asset) {
        UUID owner =
                Optional.ofNullable(asset.owner())
                        .map(who -> who.value())
                        .orElse(story.changedBy());
        String name =
                story.authors().stream()
                        .filter(author -> author.account().equals(owner))
                        .map(Author::fullName)
                        .findFirst()
                        .orElse(story.changedName());
        return new Actor(owner, name, false, false);
    }

    /** Whether a button beside a file was pressed: takes the file out, or moves it up. */
    public boolean pressed(Story story, String button, Actor by) {
        int dash = button.indexOf('-') + 1;
        switch (button.substring(0, dash)) {
            case "retrait-" -> detach(story.portal(), story.id(), named(button, dash), by);
            case "montee-" -> moveUp(story.portal(), story.id(), named(button, dash), by);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static UUID named(String button, int from) {
        try {
            return UUID.fromString(button.substring(from));
        } catch (IllegalArgumentException damaged) {
            throw new NotHere();
        }
    }

    /** A picture takes the place of the one before it. */
    private void moveUp(PortalId portal, StoryId id, UUID asset, Actor by) {
        tx.executeWithoutResult(status -> {
            Story story = stories.lock(portal, id).orElseThrow(NotHere::new);
            List<Picture> gallery = new ArrayList<>(story.content().gallery());
            int index = story.content().pictures().indexOf(asset);
            if (index < 0) {
                throw new NotHere();
            }
            Collections.swap(gallery, index, Math.max(0, index - 1));
            writing.write(story, story.content().withGallery(gallery), by, 0);
        });
    }

    /**
     * Lets a file go from what is worked on; what is online keeps it until the next publication,
     * which lets go of it too.
     */
    public void detach(PortalId portal, StoryId id, UUID asset, Actor by) {
        tx.executeWithoutResult(status -> {
            Story story = stories.lock(portal, id).orElseThrow(NotHere::new);
            StoryContent content = story.content();
            if (!content.assets().contains(asset)) {
                throw new NotHere();
            }
            List<Picture> rest =
                    content.gallery().stream().filter(one -> !one.asset().equals(asset)).toList();
            UUID main = asset.equals(content.main()) ? null : content.main();
            writing.write(story, content.withMain(main).withGallery(rest), by, 0);
            media.release(portal, new AssetId(asset), id.desk());
        });
    }

    /**
     * Forgets a draft that never was online, with every file that was sent for it and that nothing
     * else shows.
     */
    public void forget(Story draft) {
        PortalId portal = draft.portal();
        tx.executeWithoutResult(status -> {
            remarks.forget(portal, draft.id().ref());
            mediums.known(portal, draft.id()).stream()
                    .map(AssetId::new)
                    .filter(asset -> media.find(portal, asset).isPresent())
                    .forEach(asset -> {
                        media.release(portal, asset, draft.id().desk());
                        media.discard(portal, asset);
                    });
            media.discardSentFor(portal, draft.id().ref());
            changes.forget(portal, draft.id());
        });
    }
}
