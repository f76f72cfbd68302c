package org.parvis.newsroom.data;

import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a data set: for everybody once its story is online, for the newsroom before. */
@Controller
final class DataFileController {
    private final Stories desk;
    private final StoryStore stories;
    private final DataSets sets;
    private final DataSetStore data;
    private final Catalogue catalogue;

    DataFileController(
            Stories desk,
            StoryStore stories,
            DataSets sets,
            DataSetStore data,
            Catalogue catalogue) {
        this.desk = desk;
        this.stories = stories;
        this.sets = sets;
        this.data = data;
        this.catalogue = catalogue;
    }

    @GetMapping("/{portal}/lire/{slug}/donnees")
    @Allowed(Action.READ)
    ResponseEntity<byte[]> published(@PathVariable String slug, Place place, Visitor visitor) {
        Story story =
                slug(slug)
                        .flatMap(one -> stories.bySlug(place.portalId(), one))
                        .filter(one -> one.status() == Status.ONLINE)
                        .orElseThrow(NotHere::new);
        if (!catalogue.mayRead(story.portal(), story.id().ref(), visitor)) {
            throw new NotHere();
        }
        return file(story);
    }

    @GetMapping("/{portal}/redaction/recits/{id}/donnees")
    @Allowed(Action.REVIEW)
    ResponseEntity<byte[]> inTheMaking(@PathVariable UUID id, Place place, Visitor visitor) {
        return file(desk.require(place.portalId(), id, visitor));
    }

    /** Always a download: what a stranger sent is never opened on a page of ours. */
    private ResponseEntity<byte[]> file(Story story) {
        DataSet set = sets.of(story).orElseThrow(NotHere::new);
        byte[] content = data.content(story.portal(), sets.home(story)).orElseThrow(NotHere::new);
        DataFormat format = Optional.ofNullable(set.format()).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(set.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .body(content);
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
