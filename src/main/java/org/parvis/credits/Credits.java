package org.parvis.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What other modules may ask of the credits: the crew, the people seen, and whether a story may be
 * public.
 */
@Component
public final class Credits {
    private final CreditStore crews;
    private final CrewRoles roles;
    private final Consents consents;
    private final ObjectProvider<SubjectRule> rules;
    private final TransactionOperations tx;

    Credits(
            CreditStore crews,
            CrewRoles roles,
            Consents consents,
            ObjectProvider<SubjectRule> rules,
            TransactionOperations tx) {
        this.rules = rules;
        this.crews = crews;
        this.roles = roles;
        this.consents = consents;
        this.tx = tx;
    }

    /**
     * Whether the people in a story let it be public. Asked inside the transaction that publishes,
     * before anything is locked there, it holds: nobody can refuse or withdraw between this answer
     * and the end of the transaction.
     */
    public Clearance clearance(PortalId portal, SubjectRef subject) {
        return consents.clearance(portal, home(portal, subject));
    }

    /**
     * Whether everybody who agreed to be in this story lets it be shown there too; asked beside
     * {@link #clearance}, which says whether it may be public at all.
     */
    public boolean allows(PortalId portal, SubjectRef subject, Medium medium) {
        return consents.allows(portal, home(portal, subject), medium);
    }

    /** The story whose people and crew count for this one: itself, unless it translates another. */
    public SubjectRef home(PortalId portal, SubjectRef subject) {
        return rules.stream()
                .filter(rule -> rule.owns(subject))
                .findFirst()
                .map(rule -> rule.home(portal, subject))
                .orElse(subject);
    }

    /** Every role a crew may have, in the order of forms. */
    public List<CrewRole> roles() {
        return roles.all();
    }

    /** The role with this code, or nothing. */
    public Optional<CrewRole> role(String code) {
        return roles.find(code);
    }

    /** The crew of a story, in its order. */
    public List<Credit> crew(PortalId portal, SubjectRef subject) {
        return crews.crew(portal, home(portal, subject));
    }

    /**
     * Puts this crew in the place of the one before; "first time at this post" is computed for
     * known accounts.
     */
    public void saveCrew(PortalId portal, SubjectRef subject, List<Credit> crew) {
        tx.executeWithoutResult(status -> {
            List<Credit> computed = new ArrayList<>();
            crew.forEach(credit -> computed.add(withFirstTime(portal, subject, credit)));
            crews.replace(portal, subject, computed);
        });
    }

    private Credit withFirstTime(PortalId portal, SubjectRef subject, Credit credit) {
        UUID account = credit.account();
        if (account == null) {
            return credit;
        }
        List<String> held =
                crews.rolesHeldBefore(portal, account, subject, crews.since(portal, subject));
        // somebody who has never been in a crew here may come from elsewhere: then the tick decides
        boolean first = held.isEmpty() ? credit.firstTime() : !held.containsAll(credit.roles());
        return new Credit(
                credit.name(), credit.roles(), credit.age(), credit.note(), first, account);
    }

    /** The people seen and heard in a story, in the order in which they were written down. */
    public List<Appearance> appearances(PortalId portal, SubjectRef subject) {
        return consents.ofSubject(portal, subject);
    }

    /** These people, in no order; those that are not here are left out. */
    public List<Appearance> appearances(PortalId portal, List<AppearanceId> ids) {
        return consents.all(portal, ids);
    }

    /** One person seen or heard, or nothing. */
    public Optional<Appearance> appearance(PortalId portal, AppearanceId id) {
        return consents.find(portal, id);
    }

    /** Writes down a person seen or heard. */
    public AppearanceId addAppearance(
            PortalId portal, SubjectRef subject, NewAppearance facts, RecordedBy by) {
        return consents.add(portal, subject, facts, by);
    }

    /**
     * Writes down a person who was in other works of the same workshop: what was agreed there for
     * all of it counts here too. Inside a transaction; nobody changes those answers until it ends.
     *
     * @param before where the person was
     */
    public AppearanceId addAppearance(
            PortalId portal,
            SubjectRef subject,
            NewAppearance facts,
            RecordedBy by,
            List<AppearanceId> before) {
        return consents.add(portal, subject, facts, by, before);
    }

    /**
     * Nobody changes what these people answered until the caller's transaction ends: to be asked
     * before {@link #addAppearance(PortalId, SubjectRef, NewAppearance, RecordedBy, List)} of the
     * first of several.
     *
     * @param subject the work in which they will be written down
     */
    public void holdStill(PortalId portal, SubjectRef subject, List<AppearanceId> people) {
        consents.holdStill(portal, subject, people);
    }

    /**
     * Takes a person off the list of a work, unless somebody has already answered for them.
     *
     * @return whether nobody is written down any more
     */
    public boolean removeAppearance(PortalId portal, AppearanceId id) {
        return consents.find(portal, id).map(found -> consents.remove(portal, found)).orElse(true);
    }

    /**
     * A work that was in the making is a story now: the people seen go with it, and so does what
     * they have signed, because they signed for this work.
     */
    public void carry(PortalId portal, SubjectRef from, SubjectRef to) {
        consents.carry(portal, from, to);
    }

    /** Keeps that somebody of the team declares that nobody can be recognised in a story. */
    public void declareNobodyRecognisable(PortalId portal, SubjectRef subject, RecordedBy by) {
        consents.declareNobody(portal, subject, by);
    }

    /**
     * Keeps an answer: an agreement, a refusal, a change of mind. Announces {@link ConsentLost}
     * when one is lost.
     */
    public void answer(PortalId portal, AppearanceId appearance, NewSignature answer) {
        consents.answer(portal, consents.find(portal, appearance).orElseThrow(), answer);
    }
}
