package org.parvis.workshops.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.FilesInUse;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.SessionLine;
import org.parvis.workshops.roll.Rolls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The signed sheet, photographed, with the roll to be typed in beside it. */
@Controller
final class SheetPhotoController {
    private static final String PATH = "/redaction/ateliers/seances/";
    private static final int LARGEST = 12_000_000;

    private final SheetPhotoStore store;
    private final FileStore files;
    private final ObjectProvider<FilesInUse> inUse;
    private final Programmes programmes;
    private final Rolls rolls;
    private final Studios studios;

    SheetPhotoController(
            SheetPhotoStore store,
            FileStore files,
            ObjectProvider<FilesInUse> inUse,
            Programmes programmes,
            Rolls rolls,
            Studios studios) {
        this.store = store;
        this.files = files;
        this.inUse = inUse;
        this.programmes = programmes;
        this.rolls = rolls;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/papier")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        return page(programmes.session(place.portalId(), id), "", place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/papier")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            @RequestParam(required = false) @Nullable MultipartFile photo)
            throws IOException {
        Session session = programmes.session(place.portalId(), id);
        byte[] content =
                photo == null || photo.getSize() > LARGEST ? new byte[0] : photo.getBytes();
        Optional<String> type = type(content);
        if (type.isEmpty()) {
            return Answer.again(page(session, place.say("workshops.paper.error"), place, visitor));
        }
        FileHash file = files.put(new ByteArrayInputStream(content)).hash();
        store.add(place.portalId(), id, file, type.get(), visitor.required().name());
        return see(id, place);
    }

    /** By the first bytes: what a file says it is proves nothing. */
    static Optional<String> type(byte[] content) {
        if (content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8) {
            return Optional.of("image/jpeg");
        }
        boolean png =
                content.length > 8
                        && (content[0] & 0xFF) == 0x89
                        && content[1] == 'P'
                        && content[2] == 'N'
                        && content[3] == 'G';
        return png ? Optional.of("image/png") : Optional.empty();
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/papier/{photo}")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<Resource> image(@PathVariable UUID id, @PathVariable UUID photo, Place place) {
        SheetPhotoStore.Photo found = find(id, photo, place);
        return ResponseEntity.ok()
                .header("Content-Type", found.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(files.resource(found.file()));
    }

    /** The photograph goes for good, unless the same file serves elsewhere. */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/papier/{photo}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer drop(@PathVariable UUID id, @PathVariable UUID photo, Place place) {
        FileHash file = find(id, photo, place).file();
        store.drop(place.portalId(), photo);
        Set<FileHash> used = new HashSet<>();
        inUse.forEach(module -> module.each(one -> keep(used, one, file)));
        if (used.isEmpty()) {
            files.delete(file);
        }
        return see(id, place);
    }

    private static void keep(Set<FileHash> used, FileHash one, FileHash file) {
        if (one.equals(file)) {
            used.add(one);
        }
    }

    private SheetPhotoStore.Photo find(UUID session, UUID photo, Place place) {
        return store.find(place.portalId(), session, photo).orElseThrow(NotHere::new);
    }

    private static Answer see(UUID id, Place place) {
        return Answer.see(place.href(PATH + id + "/papier"));
    }

    private SheetPhotoPage page(Session session, String problem, Place place, Visitor visitor) {
        String href = place.href(PATH + session.id());
        return new SheetPhotoPage(
                studios.page(place, visitor, place.say("workshops.paper.title")),
                SessionLine.title(session, place),
                Dates.of(session, place),
                href,
                problem,
                store.ofSession(place.portalId(), session.id()).stream()
                        .map(one ->
                                new SheetPhotoPage.Photo(
                                        one.id().toString(),
                                        one.by() + ", " + place.formats().dateAndTime(one.at())))
                        .toList(),
                rolls.recorded(place.portalId(), session));
    }
}
