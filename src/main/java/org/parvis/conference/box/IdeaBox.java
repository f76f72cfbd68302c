package org.parvis.conference.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaLetters;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaStore;
import org.parvis.conference.NewIdea;
import org.parvis.conference.PrivateWord;
import org.parvis.identity.AccountId;
import org.parvis.identity.Pace;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.platform.sql.Turns;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Where ideas are given, and taken back. */
@Component
public final class IdeaBox {
    /** How long an address is kept after the last word about the idea. */
    static final Duration SILENT = Duration.ofDays(365);

    /** Within so long the same words of the same person are the same form. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private static final int MOST_FILES = 3;
    private static final Pace.Limit IDEAS =
            new Pace.Limit("conference.idea", 40, Duration.ofHours(1));
    private static final Pace.Limit LETTERS =
            new Pace.Limit("conference.idea.letter", 4, Duration.ofHours(1));

    private final IdeaStore store;
    private final IdeaLetters letters;
    private final Media media;
    private final Pace pace;
    private final Turns turns;
    private final TransactionOperations tx;
    private final Clock clock;

    IdeaBox(
            IdeaStore store,
            IdeaLetters letters,
            Media media,
            Pace pace,
            Turns turns,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.media = media;
        this.pace = pace;
        this.turns = turns;
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * An idea that is kept.
     *
     * @param refusal the sentence that says why a file was not taken, or empty
     */
    public record Given(UUID id, PrivateWord word, String refusal) {}

    /** Whether this machine has not given too many lately. */
    boolean mayGive(String address) {
        return pace.take(IDEAS, address);
    }

    public Given give(Place place, NewIdea given) {
        PortalId portal = place.portalId();
        Idea idea = idea(id(portal, given.key()), given);
        Kept kept = Objects.requireNonNull(tx.execute(status -> kept(portal, idea)));
        UUID id = kept.id();
        PrivateWord word = store.newLink(portal, id);
        if (!kept.isNew() && !store.files(portal, id).isEmpty()) {
            return new Given(id, word, "");
        }
        AccountId hand = Optional.ofNullable(given.account()).orElse(new AccountId(id));
        String refusal = take(place, id, hand, MediaKind.SOUND, given.sounds());
        String other = take(place, id, hand, MediaKind.IMAGE, given.pictures());
        return new Given(id, word, refusal.isEmpty() ? other : refusal);
    }

    /** A telephone that did not hear the answer sends again, with the same key. */
    private UUID id(PortalId portal, String key) {
        return key.isEmpty()
                ? Uuid7.next(clock)
                : UUID.nameUUIDFromBytes(
                        (portal.value() + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private record Kept(UUID id, boolean isNew) {}

    /** The same form sent twice, by an impatient finger or a bad network, gives one idea. */
    private Kept kept(PortalId portal, Idea idea) {
        turns.take("conference.idea:" + portal + ":" + idea.id());
        if (store.find(portal, idea.id()).isPresent()) {
            return new Kept(idea.id(), false);
        }
        if (!idea.words().isEmpty()) {
            turns.take("conference.idea:" + portal + ":" + idea.words());
            Optional<UUID> same = store.same(portal, idea, idea.cameAt().minus(TWICE));
            if (same.isPresent()) {
                return new Kept(same.get(), false);
            }
        }
        store.insert(portal, idea);
        // somebody else's address may have been typed: a few an hour, and without a typed word
        if (!idea.email().isEmpty() && pace.take(LETTERS, idea.email())) {
            letters.received(portal, idea);
        }
        return new Kept(idea.id(), true);
    }

    private Idea idea(UUID id, NewIdea given) {
        AccountId account = given.account();
        return new Idea(
                id,
                given.words(),
                given.name(),
                given.email(),
                account == null ? null : account.value(),
                given.language(),
                clock.instant(),
                IdeaState.WAITING,
                "",
                "",
                "",
                List.of(),
                null,
                "",
                "",
                null,
                null);
    }

    private String take(
            Place place, UUID id, AccountId hand, MediaKind kind, List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !file.isEmpty())
                .limit(MOST_FILES)
                .map(file -> take(place, id, hand, kind, file))
                .filter(refusal -> !refusal.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String take(Place place, UUID id, AccountId hand, MediaKind kind, MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            return switch (media.receive(
                    place.portalId(), hand, kind, name, Idea.ref(id), content)) {
                case ReceiveOutcome.Received(var asset) -> {
                    tx.executeWithoutResult(status -> {
                        store.addFile(place.portalId(), id, asset.id().value());
                        media.use(place.portalId(), asset.id(), Idea.ref(id));
                    });
                    yield "";
                }
                case ReceiveOutcome.TooMuch refused -> refused.sentence(place);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The idea of this private link, or 404. */
    Idea require(PortalId portal, String word) {
        return store.find(portal, new PrivateWord(word)).orElseThrow(NotHere::new);
    }

    /** The author takes it back, or the newsroom throws it away: its files go with it. */
    public void remove(PortalId portal, UUID id) {
        tx.executeWithoutResult(status -> {
            Idea idea = store.lock(portal, id).orElseThrow(NotHere::new);
            for (UUID file : store.files(portal, idea.id())) {
                media.release(portal, new AssetId(file), Idea.ref(id));
                media.discard(portal, new AssetId(file));
            }
            media.discardSentFor(portal, Idea.ref(id));
            store.delete(portal, id);
        });
    }

    /** Of all portals: addresses of ideas about which nothing was said for a year. */
    public void sweep() {
        store.forgetEmails(clock.instant().minus(SILENT));
    }
}
