package org.parvis.credits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.sql.Notifications;
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
    private final SignatureStore signatures;
    private final DeclarationStore declarations;
    private final RemovalStore removals;
    private final ConsentRules rules;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final TransactionOperations tx;
    private final Clock clock;

    Consents(
            AppearanceStore appearances,
            SignatureStore signatures,
            DeclarationStore declarations,
            RemovalStore removals,
            ConsentRules rules,
            Notifications notifications,
            ApplicationEventPublisher events,
            TransactionOperations tx,
            Clock clock) {
        this.appearances = appearances;
        this.signatures = signatures;
        this.declarations = declarations;
        this.removals = removals;
        this.rules = rules;
        this.notifications = notifications;
        this.events = events;
        this.tx = tx;
        this.clock = clock;
    }

    public List<Appearance> ofSubject(PortalId portal, SubjectRef subject) {
        return withAnswers(portal, appearances.ofSubject(portal, subject));
    }

    public Optional<Appearance> find(PortalId portal, AppearanceId id) {
        return appearances
                .find(portal, id)
                .map(row -> withAnswers(portal, List.of(row)).getFirst());
    }

    /** These people, newest change first; those that are not on this portal are left out. */
    public List<Appearance> all(PortalId portal, List<AppearanceId> ids) {
        return withAnswers(portal, appearances.all(portal, ids));
    }

    /**
     * Whether the story may be public now; holds off changes until the caller's transaction ends.
     */
    Clearance clearance(PortalId portal, SubjectRef subject) {
        appearances.lockForReading(portal, subject);
        return gate(portal, subject);
    }

    /** Writes a person down; a declaration that nobody can be recognised falls with it. */
    AppearanceId add(PortalId portal, SubjectRef subject, NewAppearance facts, RecordedBy by) {
        return changing(
                portal,
                subject,
                () -> {
                    if (facts.recognisable()) {
                        declarations.takeBack(portal, subject);
                    }
                    return appearances.add(portal, subject, facts, by);
                });
    }

    /** Corrects what is known of a person. */
    void change(PortalId portal, Appearance appearance, NewAppearance facts) {
        changing(
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
        changing(
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

    /** Keeps an answer; the same answer given again changes nothing. */
    void answer(PortalId portal, Appearance appearance, NewSignature answer) {
        changing(
                portal,
                appearance.subject(),
                () -> {
                    boolean another =
                            answer.isAnother(
                                    latest(portal, appearance.id(), answer.voice()).orElse(null),
                                    clock.instant().plus(rules.renewal()));
                    if (another && !overtaken(portal, appearance.id(), answer)) {
                        boolean agreed = answer.decision() == Decision.AGREED;
                        signatures.add(
                                portal, appearance.id(), answer, agreed ? end(answer) : null);
                        if (!answer.scope().notFor().isEmpty()) {
                            events.publishEvent(new ConsentNarrowed(portal, appearance.subject()));
                        }
                    }
                    return appearance.id();
                });
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
                    changing(ended.portal(), ended.subject(), ended::id);
                }
            });
            return true;
        } catch (RuntimeException broken) {
            LOG.error("a story whose consent has ended could not be taken offline", broken);
            return false;
        }
    }

    private AppearanceId changing(
            PortalId portal, SubjectRef subject, Supplier<AppearanceId> work) {
        return tx.execute(status -> {
            appearances.lock(portal, subject);
            boolean wasClear = gate(portal, subject).isClear();
            AppearanceId changed = work.get();
            ConsentState state = settle(portal, changed);
            if (state.isLost() || (wasClear && !gate(portal, subject).isClear())) {
                events.publishEvent(new ConsentLost(portal, subject, changed, state));
            }
            return changed;
        });
    }

    private ConsentState settle(PortalId portal, AppearanceId id) {
        return find(portal, id)
                .map(now -> {
                    Instant end = now.expires();
                    appearances.settle(portal, id, now.state(), end);
                    if (end != null) {
                        notifications.send(ConsentDeadline.CHANNEL, end.toString());
                    }
                    return now.state();
                })
                .orElse(ConsentState.TO_COLLECT);
    }

    private Clearance gate(PortalId portal, SubjectRef subject) {
        boolean declared = declarations.find(portal, subject).isPresent();
        boolean held = removals.holds(portal, subject);
        return Gate.judge(ofSubject(portal, subject), declared, held, clock.instant());
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

    private List<Appearance> withAnswers(PortalId portal, List<AppearanceStore.Row> rows) {
        Map<AppearanceId, List<Signature>> answers =
                signatures
                        .latest(portal, rows.stream().map(AppearanceStore.Row::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Signature::appearance));
        List<Appearance> people = new ArrayList<>();
        for (AppearanceStore.Row row : rows) {
            people.add(appearance(row, answers.getOrDefault(row.id(), List.of())));
        }
        return people;
    }

    private Appearance appearance(AppearanceStore.Row row, List<Signature> answers) {
        return new Appearance(
                row.id(),
                row.subject(),
                row.facts(),
                rules.voices(row.facts()),
                answers,
                rules.state(row.facts(), answers, clock.instant()),
                rules.expires(row.facts(), answers));
    }
}
