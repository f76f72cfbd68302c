package org.parvis.credits.removal;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Consents;
import org.parvis.credits.Hashes;
import org.parvis.credits.People;
import org.parvis.credits.Removal;
import org.parvis.credits.RemovalId;
import org.parvis.credits.RemovalStore;
import org.parvis.credits.RemovalTarget;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.web.Network;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Requests of people who want their image removed: received from anybody, answered by the newsroom.
 */
@Component
public final class Removals {
    /** From one place in one hour: a family, not a robot. */
    private static final int MOST_IN_AN_HOUR = 12;

    /** Beyond this, requests from one place wait for a person who reads them. */
    private static final int MOST_AT_ONCE = 3;

    private static final Duration PACE_KEPT = Duration.ofDays(2);

    private final RemovalStore removals;
    private final Consents consents;
    private final ObjectProvider<RemovalTarget> targets;
    private final Accounts accounts;
    private final Audit audit;
    private final Mailer mailer;
    private final TransactionOperations tx;
    private final Clock clock;

    Removals(
            RemovalStore removals,
            Consents consents,
            ObjectProvider<RemovalTarget> targets,
            Accounts accounts,
            Audit audit,
            Mailer mailer,
            TransactionOperations tx,
            Clock clock) {
        this.removals = removals;
        this.consents = consents;
        this.targets = targets;
        this.accounts = accounts;
        this.audit = audit;
        this.mailer = mailer;
        this.tx = tx;
        this.clock = clock;
    }

    /** What became of an action of the newsroom. */
    enum Outcome {
        DONE,
        /** Somebody answered before. */
        ALREADY_CLOSED,
        /** No story is online at this address. */
        NO_STORY
    }

    /** What is asked. */
    record Request(String story, String name, String seenWhere, String contact, boolean urgent) {}

    /** Counts one more request from this home; tells how many there were in this hour. */
    int pace(PortalId portal, String remoteAddress) {
        String home = HexFormat.of().formatHex(Network.home(remoteAddress));
        return removals.pace(portal, Hashes.sha256(portal + home));
    }

    static boolean isTooMany(int pace) {
        return pace > MOST_IN_AN_HOUR;
    }

    /**
     * Takes a request in and tells the newsroom. The story goes at once when who asks says the name
     * of somebody noted in it, or is in danger: nobody is to prove anything first, and what was
     * taken down for a wrong reason can be put back.
     *
     * @param pace how many requests came from this place in this hour
     * @return whether the story is gone
     */
    boolean receive(Place place, Request request, int pace) {
        PortalId portal = place.portalId();
        SubjectRef subject =
                find(portal, request.story()).map(RemovalTarget.Online::subject).orElse(null);
        boolean goes =
                subject != null
                        && pace <= MOST_AT_ONCE
                        && (request.urgent() || isNoted(portal, subject, request.name()));
        Removal removal = removal(request, subject, goes);
        tx.executeWithoutResult(status -> {
            if (subject != null && goes) {
                targets.forEach(target ->
                        target.withdraw(portal, subject, place.say("credits.removal.reason")));
            }
            removals.add(portal, removal);
            audit.record(
                    portal,
                    (Account) null,
                    "credits.removal-asked",
                    subject,
                    Map.of("name", removal.name()));
            recipients(portal).forEach(to -> mailer.sendLater(letter(place, removal, to)));
        });
        return goes;
    }

    private boolean isNoted(PortalId portal, SubjectRef subject, String name) {
        return consents.ofSubject(portal, subject).stream()
                .anyMatch(person -> Namesake.isIn(person, name));
    }

    private Removal removal(Request request, @Nullable SubjectRef subject, boolean gone) {
        return new Removal(
                new RemovalId(Uuid7.next(clock)),
                request.story(),
                subject,
                request.name(),
                request.seenWhere(),
                request.contact(),
                request.urgent(),
                gone ? Removal.State.WITHDRAWN : Removal.State.WAITING,
                "",
                clock.instant(),
                null,
                "");
    }

    private Set<String> recipients(PortalId portal) {
        Set<String> recipients = new LinkedHashSet<>();
        for (Role role : Set.of(Role.EDITOR, Role.FACILITATOR)) {
            accounts.holding(portal, role).stream()
                    .map(Account::email)
                    .filter(Objects::nonNull)
                    .forEach(recipients::add);
        }
        return recipients;
    }

    private static Letter letter(Place place, Removal removal, String to) {
        return new Letter(
                to,
                place.say(
                        "credits.removal.letter-subject",
                        "urgent",
                        removal.urgent() ? "yes" : "no"),
                place.say(
                        "credits.removal.letter-text",
                        "name",
                        removal.name(),
                        "story",
                        removal.story(),
                        "where",
                        removal.seenWhere(),
                        "contact",
                        removal.contact(),
                        "gone",
                        removal.state() == Removal.State.WITHDRAWN ? "yes" : "no",
                        "address",
                        place.absolute("/redaction/retraits")));
    }

    /** Takes the story offline at once; {@code address} names it when the request did not. */
    Outcome withdraw(
            PortalId portal, Account account, RemovalId id, String address, String reason) {
        return decide(
                portal,
                id,
                removal -> {
                    SubjectRef known = removal.subject();
                    SubjectRef subject =
                            known != null
                                    ? known
                                    : find(portal, address)
                                            .map(RemovalTarget.Online::subject)
                                            .orElse(null);
                    if (subject == null) {
                        return Outcome.NO_STORY;
                    }
                    targets.forEach(target -> target.withdraw(portal, subject, reason));
                    removals.decide(portal, id, Removal.State.WITHDRAWN, "", People.by(account));
                    note(portal, account, "removal-done", subject, removal);
                    return Outcome.DONE;
                });
    }

    /** Keeps that the person was answered, or refused with a reason. */
    Outcome answer(
            PortalId portal, Account account, RemovalId id, Removal.State state, String words) {
        return decide(
                portal,
                id,
                removal -> {
                    removals.decide(portal, id, state, words, People.by(account));
                    String what =
                            state == Removal.State.REFUSED ? "removal-refused" : "removal-answered";
                    note(portal, account, what, removal.subject(), removal);
                    return Outcome.DONE;
                });
    }

    Optional<RemovalTarget.Online> find(PortalId portal, String addressOrTitle) {
        return targets.stream()
                .map(target -> target.find(portal, addressOrTitle))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void sweep() {
        removals.sweepPace(clock.instant().minus(PACE_KEPT));
    }

    private interface Decision {
        Outcome take(Removal removal);
    }

    private Outcome decide(PortalId portal, RemovalId id, Decision decision) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Removal removal = removals.hold(portal, id).orElseThrow(NotHere::new);
                    return removal.isOpen() ? decision.take(removal) : Outcome.ALREADY_CLOSED;
                }));
    }

    private void note(
            PortalId portal,
            Account account,
            String what,
            @Nullable SubjectRef subject,
            Removal removal) {
        audit.record(portal, account, "credits." + what, subject, Map.of("name", removal.name()));
    }
}
