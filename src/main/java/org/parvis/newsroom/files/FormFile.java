package org.parvis.newsroom.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.media.Asset;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Story;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file that a form carried, when there is no script to send it apart. */
@Component
public final class FormFile {
    private final Media media;
    private final StoryMedia files;
    private final TransactionOperations tx;

    FormFile(Media media, StoryMedia files, TransactionOperations tx) {
        this.media = media;
        this.files = files;
        this.tx = tx;
    }

    /** Adds the files to the story; says in a sentence why one was refused, or an empty string. */
    public String take(
            Story story, @Nullable List<MultipartFile> sent, Place place, AccountId owner) {
        List<MultipartFile> all = sent == null ? List.of() : sent;
        return all.stream()
                .filter(file -> !file.isEmpty())
                .limit(story.kind().most())
                .map(file -> take(story, file, place, owner))
                .filter(refusal -> !refusal.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String take(Story story, MultipartFile file, Place place, AccountId owner) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (receive(story, file, name, owner)) {
            case ReceiveOutcome.Received(var asset) -> attach(story, asset);
            case ReceiveOutcome.TooMuch refused -> refused.sentence(place);
        };
    }

    private ReceiveOutcome receive(Story story, MultipartFile file, String name, AccountId owner) {
        String word = Optional.ofNullable(story.kind().media()).orElse("image");
        try (InputStream content = file.getInputStream()) {
            return media.receive(
                    story.portal(),
                    owner,
                    MediaKind.valueOf(word.toUpperCase(Locale.ROOT)),
                    name,
                    story.id().ref(),
                    content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String attach(Story story, Asset asset) {
        tx.executeWithoutResult(status -> files.attach(story, asset));
        return "";
    }
}
