package org.parvis.conference.meeting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Conference;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaLetters;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaStore;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.sql.Turns;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a conference, takes its ideas in turn, closes it. */
@Component
public final class Conferences {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 5;
    private static final int MOST_IDEAS = 200;

    /** After so long a conference that nobody closed closes by itself. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private final ConferenceStore store;
    private final IdeaStore ideas;
    private final VoteStore votes;
    private final ConferenceLive live;
    private final IdeaLetters letters;
    private final Minutes minutes;
    private final Turns turns;
    private final TransactionOperations tx;
    private final Clock clock;

    Conferences(
            ConferenceStore store,
            IdeaStore ideas,
            VoteStore votes,
            ConferenceLive live,
            IdeaLetters letters,
            Minutes minutes,
            Turns turns,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.ideas = ideas;
        this.votes = votes;
        this.live = live;
        this.letters = letters;
        this.minutes = minutes;
        this.turns = turns;
        this.tx = tx;
        this.clock = clock;
    }

    public Conference require(PortalId portal, UUID id) {
        return store.find(portal, id).orElseThrow(NotHere::new);
    }

    /**
     * Opens one with every idea that waits, the oldest first; when one is open already, goes there.
     *
     * @param alsoKept whether ideas kept for later come back
     */
    public UUID open(PortalId portal, Account by, String place, boolean alsoKept) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    turns.take("conference:" + portal);
                    return store.latest(portal).stream()
                            .filter(Conference::isOpen)
                            .findFirst()
                            .map(Conference::id)
                            .orElseGet(() -> openNow(portal, by, place, alsoKept));
                }));
    }

    private UUID openNow(PortalId portal, Account by, String place, boolean alsoKept) {
        UUID id = Uuid7.next(clock);
        store.insert(
                portal,
                new Conference(
                        id, code(), key(), place, clock.instant(), by.name(), by.id(), null, null));
        if (alsoKept) {
            ideas.in(portal, Set.of(IdeaState.KEPT), MOST_IDEAS).reversed().stream()
                    .map(Conferences::waiting)
                    .forEach(idea -> ideas.decide(portal, idea, by.name()));
        }
        gather(portal, id);
        store.turn(portal, id, next(portal, id, null).map(Idea::id).orElse(null));
        return id;
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < CODE_LENGTH; at++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String key() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Ideas that came since stand at the end. */
    private void gather(PortalId portal, UUID id) {
        ideas.in(portal, Set.of(IdeaState.WAITING), MOST_IDEAS)
                .reversed()
                .forEach(idea -> store.add(portal, id, idea.id()));
    }

    /** The next idea after this one about which nothing is decided; else the first such. */
    Optional<Idea> next(PortalId portal, UUID id, @Nullable UUID after) {
        List<Idea> agenda = store.agenda(portal, id);
        int at = 0;
        for (int index = 0; index < agenda.size(); index++) {
            at = agenda.get(index).id().equals(after) ? index + 1 : at;
        }
        List<Idea> inTurn =
                Stream.concat(
                                agenda.subList(at, agenda.size()).stream(),
                                agenda.subList(0, at).stream())
                        .toList();
        return inTurn.stream()
                .filter(Idea::waits)
                .filter(idea -> !idea.id().equals(after))
                .findFirst();
    }

    /** Shows this idea on the screen; with nothing, the next one. */
    void turn(PortalId portal, UUID id, @Nullable UUID idea) {
        tx.executeWithoutResult(status -> {
            Conference before = openOne(portal, id);
            gather(portal, id);
            UUID shown =
                    idea == null
                            ? next(portal, id, before.turn()).map(Idea::id).orElse(null)
                            : onAgenda(portal, id, idea);
            store.turn(portal, id, shown);
            live.tell(portal, require(portal, id));
        });
    }

    /** An idea that came up around the table is next. */
    void add(PortalId portal, UUID id, UUID idea) {
        tx.executeWithoutResult(status -> {
            openOne(portal, id);
            store.add(portal, id, idea);
            store.turn(portal, id, idea);
            live.tell(portal, require(portal, id));
        });
    }

    UUID onAgenda(PortalId portal, UUID id, UUID idea) {
        if (!votes.lock(portal, id, idea)) {
            throw new NotHere();
        }
        return idea;
    }

    /** The conference, locked; a closed one refuses with 409. */
    Conference openOne(PortalId portal, UUID id) {
        Conference one = store.lock(portal, id).orElseThrow(NotHere::new);
        if (!one.isOpen()) {
            throw new Refused(409, "conference.closed");
        }
        return one;
    }

    /** The same idea, about which nothing is decided. */
    static Idea waiting(Idea idea) {
        return new Idea(
                idea.id(),
                idea.words(),
                idea.name(),
                idea.email(),
                idea.account(),
                idea.language(),
                idea.cameAt(),
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

    /** The minutes leave, and every author learns what became of their idea. */
    void close(PortalId portal, UUID id) {
        tx.executeWithoutResult(status -> {
            if (store.close(portal, id)) {
                store.agenda(portal, id).forEach(idea -> letters.decided(portal, idea));
                minutes.send(portal, require(portal, id));
                votes.forgetEmails(portal, id);
                live.tell(portal, require(portal, id));
            }
        });
    }

    /** Of all portals: closes what nobody closed. */
    void sweep() {
        store.openedBefore(clock.instant().minus(LONGEST))
                .forEach(left -> close(left.portal(), left.id()));
    }
}
