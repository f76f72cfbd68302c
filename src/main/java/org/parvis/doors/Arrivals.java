package org.parvis.doors;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Pace;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.door.Letterbox;
import org.parvis.portal.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings what came by another door to the newsroom. */
@Component
final class Arrivals {
    static final int MOST_FILES = 12;

    /** How long it is said who wrote. */
    static final Duration KEPT = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Pace.Limit PACE = new Pace.Limit("doors.sender", 30, Duration.ofHours(1));

    /** Senders are easily invented: whatever they are called, a portal is not flooded. */
    private static final Pace.Limit ALL_OF_THEM =
            new Pace.Limit("doors.portal", 300, Duration.ofHours(1));

    /** No arrival takes so long: the server that began with it was stopped. */
    private static final Duration AT_WORK = Duration.ofMinutes(10);

    private static final int MOST_NAMED = 40;

    /** Longer than this, words with pictures are an article. */
    private static final int A_CAPTION = 400;

    private final ArrivalStore store;
    private final Letterbox letterbox;
    private final Media media;
    private final Accounts accounts;
    private final Pace pace;
    private final TransactionOperations tx;
    private final Clock clock;

    Arrivals(
            ArrivalStore store,
            Letterbox letterbox,
            Media media,
            Accounts accounts,
            Pace pace,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.letterbox = letterbox;
        this.media = media;
        this.accounts = accounts;
        this.pace = pace;
        this.tx = tx;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        /**
         * @param path of the sender's private link
         * @param refused names of files that were not taken
         */
        record Kept(String path, List<String> refused) implements Outcome {}

        /** It came before. */
        record Known() implements Outcome {}

        /** It is being brought in at this very moment; nobody knows yet whether it can be kept. */
        record Underway() implements Outcome {}

        /** The same sender sent very many, or all senders did. */
        record TooMany() implements Outcome {}
    }

    Outcome take(Place place, Incoming incoming) {
        PortalId portal = place.portalId();
        String from = from(incoming);
        Instant now = clock.instant();
        if (!incoming.number().isEmpty()
                && !store.claim(portal, incoming.number(), now, now.minus(AT_WORK))) {
            return store.isKept(portal, incoming.number())
                    ? new Outcome.Known()
                    : new Outcome.Underway();
        }
        try {
            if (!pace.take(PACE, from) || !pace.take(ALL_OF_THEM, portal.toString())) {
                store.release(portal, incoming.number());
                return new Outcome.TooMany();
            }
            return kept(place, incoming, from);
        } catch (RuntimeException notKept) {
            store.release(portal, incoming.number());
            throw notKept;
        }
    }

    private static String from(Incoming incoming) {
        return incoming.email().isEmpty() ? incoming.phone() : incoming.email();
    }

    private Outcome kept(Place place, Incoming incoming, String from) {
        PortalId portal = place.portalId();
        String known =
                Optional.of(incoming.email())
                        .filter(email -> !email.isEmpty())
                        .flatMap(accounts::byEmail)
                        .map(Account::name)
                        .orElse("");
        String name = name(place, incoming, known);
        String title =
                incoming.title().isBlank() ? place.say("doors.untitled") : incoming.title().strip();
        Letterbox.Kept kept =
                letterbox.keep(
                        portal,
                        new Letterbox.Parcel(
                                kind(incoming),
                                title,
                                incoming.text(),
                                name,
                                incoming.email(),
                                incoming.phone(),
                                incoming.language()));
        List<String> unread = files(portal, incoming.files(), kept);
        List<String> refused = new ArrayList<>(incoming.lost());
        refused.addAll(unread);
        List<String> named = refused.subList(0, Math.min(refused.size(), MOST_NAMED));
        Arrival arrival =
                new Arrival(
                        Uuid7.next(clock),
                        incoming.way(),
                        name,
                        from,
                        known,
                        title,
                        kept.story().value(),
                        List.copyOf(named),
                        clock.instant());
        tx.executeWithoutResult(status -> {
            letterbox.deliver(
                    portal, kept, incoming.files().size() - unread.size(), refused.size());
            store.insert(portal, arrival);
            store.kept(portal, incoming.number(), arrival.cameAt());
        });
        return new Outcome.Kept(kept.path(), arrival.refused());
    }

    /** The name somebody gives, else the one we know, else what stands before the @. */
    private static String name(Place place, Incoming incoming, String known) {
        if (!incoming.name().isBlank()) {
            return incoming.name().strip();
        }
        String before = incoming.email().split("@", 2)[0].replaceAll("[._-]+", " ").strip();
        String other = before.isEmpty() ? place.say("doors.nobody") : before;
        return known.isEmpty() ? other : known;
    }

    /** A film makes a film, a sound a sound, pictures with few words a photo story. */
    static String kind(Incoming incoming) {
        Set<MediaKind> kinds =
                incoming.files().stream()
                        .flatMap(file -> file.kind().stream())
                        .collect(Collectors.toSet());
        if (kinds.contains(MediaKind.FILM)) {
            return "film";
        }
        if (kinds.contains(MediaKind.SOUND)) {
            return "sound";
        }
        boolean shown = kinds.contains(MediaKind.IMAGE) && incoming.text().length() < A_CAPTION;
        return shown ? "photos" : "article";
    }

    /** Names of those that were not taken. */
    private List<String> files(PortalId portal, List<Attachment> files, Letterbox.Kept kept) {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        for (Attachment file : files) {
            if (taken < MOST_FILES && receive(portal, file, kept)) {
                taken++;
            } else {
                refused.add(file.name());
            }
        }
        return refused;
    }

    private boolean receive(PortalId portal, Attachment file, Letterbox.Kept kept) {
        MediaKind kind = file.kind().orElse(null);
        if (kind == null) {
            return false;
        }
        try (InputStream content = file.content().open()) {
            return media.receive(
                            portal, kept.hand(), kind, file.name(), kept.story().ref(), content)
                    instanceof ReceiveOutcome.Received;
        } catch (IOException broken) {
            LOG.info("A file of a letter or message could not be read: {}", broken.toString());
            return false;
        }
    }

    /** Of all portals. */
    void sweep() {
        store.forget(clock.instant().minus(KEPT));
    }
}
