package org.parvis.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.identity.Account;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.Asset;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/** Sends the files of a story, as a browser would. */
@Component
final class Props {
    // takeFiles looks at the words only
    private static final UUID NO_ASSET = new UUID(0, 0);

    private final Library library;
    private final Media media;
    private final Newsroom newsroom;

    Props(Library library, Media media, Newsroom newsroom) {
        this.library = library;
        this.media = media;
        this.newsroom = newsroom;
    }

    void send(Portal portal, StoryId story, Script script, Account by) {
        SubjectRef subject = new SubjectRef("newsroom", "story", story.value());
        List<String> sent =
                media.sentFor(portal.id(), subject).stream().map(Asset::fileName).toList();
        files(script)
                .filter(file -> !sent.contains(file))
                .forEach(file -> send(portal, subject, file, by));
        if (files(script).findAny().isPresent()) {
            newsroom.takeFiles(portal.id(), story, words(script), by.id());
            addCaptions(portal, subject, script);
        }
    }

    private static Stream<String> files(Script script) {
        return Stream.concat(
                Stream.ofNullable(script.media()),
                script.images().stream().map(Script.Image::file));
    }

    private static List<Picture> words(Script script) {
        return script.images().stream()
                .map(image -> new Picture(NO_ASSET, image.description(), image.legend()))
                .toList();
    }

    private void send(Portal portal, SubjectRef subject, String file, Account by) {
        try (InputStream content = library.media(file)) {
            ReceiveOutcome outcome =
                    media.receive(portal.id(), by.id(), kind(file), file, subject, content);
            if (outcome instanceof ReceiveOutcome.TooMuch refused) {
                throw new IllegalStateException(refused.messageKey());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static MediaKind kind(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "mp4" -> MediaKind.FILM;
            case "mp3", "m4a" -> MediaKind.SOUND;
            default -> MediaKind.IMAGE;
        };
    }

    private void addCaptions(Portal portal, SubjectRef subject, Script script) {
        if (script.captions() == null) {
            return;
        }
        Asset asset = media.sentFor(portal.id(), subject).getFirst();
        try (InputStream file = library.media(Objects.requireNonNull(script.captions()))) {
            if (media.addCaptions(portal.id(), asset.id(), Language.FRENCH, file)
                    instanceof CaptionsOutcome.Unreadable unreadable) {
                throw new IllegalStateException(script.captions() + ": " + unreadable.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(script.captions(), e);
        }
    }
}
