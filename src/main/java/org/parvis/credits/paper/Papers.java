package org.parvis.credits.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.NewSignature;
import org.parvis.credits.People;
import org.parvis.credits.Subjects;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.FilesInUse;
import org.parvis.platform.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * Papers that were signed: their photographs, kept apart from all that is public, and what they
 * say.
 */
@Component
public final class Papers {
    private static final int LARGEST = 12_000_000;

    /** A photograph sent with a form that was never finished is forgotten after this. */
    private static final Duration UNUSED = Duration.ofDays(2);

    private final PaperStore store;
    private final FileStore files;
    private final ObjectProvider<FilesInUse> inUse;
    private final People people;
    private final ConsentRules rules;
    private final TransactionOperations tx;
    private final Clock clock;

    Papers(
            PaperStore store,
            FileStore files,
            ObjectProvider<FilesInUse> inUse,
            People people,
            ConsentRules rules,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.inUse = inUse;
        this.people = people;
        this.rules = rules;
        this.tx = tx;
        this.clock = clock;
    }

    /** What a paper says of one voice. */
    record Said(Appearance person, NewSignature answer) {}

    /** A photograph to give out, to who may read the register. */
    record Photo(Resource content, String type) {}

    /** Keeps the photograph of a paper; nothing when it is not one. */
    Optional<UUID> take(
            PortalId portal, SubjectRef subject, Account account, @Nullable MultipartFile photo)
            throws IOException {
        if (photo == null || photo.isEmpty() || photo.getSize() > LARGEST) {
            return Optional.empty();
        }
        byte[] content = photo.getBytes();
        Optional<String> type = type(content);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        FileHash file = files.put(new ByteArrayInputStream(content)).hash();
        return Optional.of(store.add(portal, subject, file, type.get(), People.by(account)));
    }

    /** By the first bytes: what a file says it is proves nothing. */
    private static Optional<String> type(byte[] content) {
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

    /** The photograph sent before for this story, with a form that needed another look. */
    Optional<UUID> sent(PortalId portal, SubjectRef subject, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : store.find(portal, Subjects.uuid(id))
                        .filter(paper -> paper.subject().equals(subject))
                        .map(PaperStore.Paper::id);
    }

    Photo photo(PortalId portal, String id) {
        PaperStore.Paper paper = store.find(portal, Subjects.uuid(id)).orElseThrow(NotHere::new);
        return new Photo(files.resource(paper.file()), paper.type());
    }

    /** Keeps all that a paper says, or nothing of it. */
    void keep(PortalId portal, Account account, List<Said> said) {
        tx.executeWithoutResult(status ->
                said.forEach(one -> people.answer(portal, account, one.person(), one.answer())));
    }

    /** Forgets photographs that are no proof of anything any more. */
    public void sweep() {
        Instant now = clock.instant();
        List<FileHash> gone = store.forget(now.minus(UNUSED), now.minus(rules.lifeOfProof()));
        if (!gone.isEmpty()) {
            Set<FileHash> used = new HashSet<>();
            inUse.forEach(module -> module.each(used::add));
            gone.stream().filter(file -> !used.contains(file)).forEach(files::delete);
        }
    }
}
