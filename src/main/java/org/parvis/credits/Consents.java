package org.parvis.credits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people seen in a story and their answers. Every change holds the lock of the story until its
 * transaction ends, and the gate waits for that lock: a story cannot go online while somebody in it
 * is saying no.
 */
@Component
public final class Consents {
    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);

    private final AppearanceStore appearances;
    private final AnsweredPeople people;
    private final SignatureStore signatures;
    private final DeclarationStore declarations;
    private final ConsentChanges changes;
    private final ConsentRules rules;
    private final ApplicationEventPublisher events;
    private final TransactionOperations tx;
    private final Clock clock;

    Consents(
            AppearanceStore appearances,
            AnsweredPeople people,
            SignatureStore signatures,
            DeclarationStore declarations,
            ConsentChanges changes,
            ConsentRules rules,
            ApplicationEventPublisher events,
            TransactionOperations tx,
            Clock clock) {
        this.appearances = appearances;
        this.people = people;
        this.signatures = signatures;
        this.declarations = declarations;
        this.changes = changes;
        this.rules = rules;
        this.events = events;
        this.tx = tx;
        this.clock = clock;
    }

    public List<Appearance> ofSubject(PortalId portal, SubjectRef subject) {
        return people.answered(portal, appearances.ofSubject(portal, subject));
    }

    public Optional<Appearance> find(PortalId portal, AppearanceId id) {
        return appearances
                .find(portal, id)
                .map(row -> people.answered(portal, List.of(row)).getFirst());
    }

    /** These people, newest change first; those that are not on this portal are left out. */
    public List<Appearance> all(PortalId portal, List<AppearanceId> ids) {
        return people.answered(portal, appearances.all(portal, ids));
    }

    /**
     * Whether the story may be public now; holds off changes until the caller's transaction ends.
     */
    Clearance clearance(PortalId portal, SubjectRef subject) {
        appearances.lockForReading(portal, subject);
        return changes.gate(portal, subject);
    }

    /** Writes a person down; a declaration that nobody can be recognised falls with it. */
    AppearanceId add(PortalId portal, SubjectRef subject, NewAppearance facts, RecordedBy by) {
        return changes.of(
                portal,
                subject,
                () -> {
                    if (facts.recognisable()) {
                        declarations.takeBack(portal, subject);
                    }
                    return appearances.add(portal, subject, facts, by);
                });
    }

    /**
     * Writes a person down who was in other works of the same workshop: what she agreed to there
     * for all of it counts here too.
     *
     * @param before where she was
     */
    AppearanceId add(
            PortalId portal,
            SubjectRef subject,
            NewAppearance facts,
            RecordedBy by,
            List<AppearanceId> before) {
        return changes.of(
                portal,
                subject,
                () -> {
                    AppearanceId id = add(portal, subject, known(portal, facts, before), by);
                    if (!before.isEmpty()) {
                        signatures.giveOn(portal, before, id, facts.presence());
                    }
                    return id;
                });
    }

    /** The reason why one guardian was enough there holds here as well. */
    private NewAppearance known(PortalId portal, NewAppearance facts, List<AppearanceId> before) {
        return appearances.all(portal, before).stream()
                .map(row -> row.facts().soleGuardian())
                .filter(Objects::nonNull)
                .findFirst()
                .map(facts::withSoleGuardian)
                .orElse(facts);
    }

    /** Nobody changes what these people answered until the caller's transaction ends. */
    void holdStill(PortalId portal, SubjectRef changing, List<AppearanceId> ids) {
        appearances.lock(portal, changing, ids);
    }

    /** Corrects what is known of a person. */
    void change(PortalId portal, Appearance appearance, NewAppearance facts) {
        changes.of(
                portal,
                appearance.subject(),
                () -> {
                    appearances.change(portal, appearance.id(), facts);
                    return appearance.id();
                });
    }

    /**
     * Takes a person off the list, unless somebody has already answered for her: answers are kept.
     */
    boolean remove(PortalId portal, Appearance appearance) {
        boolean[] removed = {false};
        changes.of(
                portal,
                appearance.subject(),
                () -> {
                    if (signatures.all(portal, appearance.id()).isEmpty()) {
                        appearances.remove(portal, appearance.id());
                        removed[0] = true;
                    }
                    return appearance.id();
                });
        return removed[0];
    }

    /** Everybody of one work is in the other from now on, with what they answered. */
    void carry(PortalId portal, SubjectRef from, SubjectRef to) {
        tx.executeWithoutResult(status -> {
            appearances.lock(portal, from);
            appearances.lock(portal, to);
            declarations.takeBack(portal, to);
            appearances.carry(portal, from, to);
        });
    }

    /** Keeps that somebody of the team declares that nobody can be recognised. */
    void declareNobody(PortalId portal, SubjectRef subject, RecordedBy by) {
        tx.executeWithoutResult(status -> {
            appearances.lock(portal, subject);
            declarations.declare(portal, subject, by);
        });
    }

    /**
     * Keeps an answer; the same answer given again changes nothing. One that was given for the
     * whole workshop changes with it wherever it counts.
     */
    void answer(PortalId portal, Appearance appearance, NewSignature answer) {
        tx.executeWithoutResult(status -> {
            List<AppearanceId> resting =
                    signatures.restingOn(portal, appearance.id(), answer.voice());
            appearances.lock(portal, appearance.subject(), resting);
            answer(portal, appearance, answer, null);
        });
    }

    private void answer(
            PortalId portal,
            Appearance appearance,
            NewSignature answer,
            @Nullable AppearanceId givenFor) {
        changes.of(
                portal,
                appearance.subject(),
                () -> {
                    boolean another =
                            answer.isAnother(
                                    latest(portal, appearance.id(), answer.voice()).orElse(null),
                                    clock.instant().plus(rules.renewal()));
                    if (another && !overtaken(portal, appearance.id(), answer)) {
                        keep(portal, appearance, answer, givenFor);
                        answer.elsewhere().ifPresent(there -> follow(portal, appearance, there));
                    }
                    return appearance.id();
                });
    }

    private void follow(PortalId portal, Appearance root, NewSignature there) {
        for (AppearanceId id : signatures.restingOn(portal, root.id(), there.voice())) {
            find(portal, id).ifPresent(other -> answer(portal, other, there, root.id()));
        }
    }

    private void keep(
            PortalId portal,
            Appearance appearance,
            NewSignature answer,
            @Nullable AppearanceId givenFor) {
        boolean agreed = answer.decision() == Decision.AGREED;
        signatures.add(portal, appearance.id(), answer, agreed ? end(answer) : null, givenFor);
        if (!answer.scope().notFor().isEmpty()) {
            events.publishEvent(new ConsentNarrowed(portal, appearance.subject()));
        }
    }

    /** A paper says yes, and somebody has said no since. */
    private boolean overtaken(PortalId portal, AppearanceId id, NewSignature answer) {
        SignedPaper paper = answer.paper();
        return paper != null
                && answer.decision() == Decision.AGREED
                && latest(portal, id, answer.voice()).filter(paper::isOvertakenBy).isPresent();
    }

    private Instant end(NewSignature answer) {
        SignedPaper paper = answer.paper();
        Instant from = paper == null ? clock.instant() : paper.signedAt();
        Instant end = rules.endOfConsent(from, clock.getZone());
        Instant until = paper == null ? answer.scope().until() : paper.until();
        return until != null && until.isBefore(end) ? until : end;
    }

    /**
     * Announces the agreements whose time is over, each in a transaction of its own: one story that
     * cannot be taken offline now keeps no other one there.
     */
    public void expire() {
        List<AppearanceStore.Ended> over = appearances.ended();
        boolean some = !over.isEmpty();
        while (some) {
            some = false;
            for (AppearanceStore.Ended ended : over) {
                some |= expire(ended);
            }
            over = appearances.ended();
            some &= !over.isEmpty();
        }
    }

    private boolean expire(AppearanceStore.Ended ended) {
        try {
            tx.executeWithoutResult(status -> {
                appearances.lock(ended.portal(), ended.subject());
                // another node may have been faster
                if (appearances.isStillCounted(ended.portal(), ended.id())) {
                    changes.of(ended.portal(), ended.subject(), ended::id);
                }
            });
            return true;
        } catch (RuntimeException broken) {
            LOG.error("a story whose consent has ended could not be taken offline", broken);
            return false;
        }
    }

    private Optional<Signature> latest(PortalId portal, AppearanceId id, Voice voice) {
        return signatures.latest(portal, List.of(id)).stream()
                .filter(answer -> answer.voice() == voice)
                .findFirst();
    }

    /** Whether everybody who agreed lets the story be shown there too. */
    boolean allows(PortalId portal, SubjectRef subject, Medium medium) {
        return ofSubject(portal, subject).stream()
                .filter(person -> person.facts().recognisable())
                .flatMap(person -> person.answers().stream())
                .noneMatch(answer ->
                        answer.decision() == Decision.AGREED && answer.notFor().contains(medium));
    }
}
